/**
 * WebAuthn speaks in byte buffers, the server in base64url. Written out, because
 * PublicKeyCredential.parse…FromJSON is missing in browsers that experts still use.
 */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export function toText(buffer: ArrayBuffer): string {
  const characters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(characters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

type Json = Record<string, unknown>;

const withId = (descriptor: unknown) => {
  const fields = descriptor as Json;
  return { ...fields, type: "public-key", id: toBytes(String(fields.id)) } satisfies PublicKeyCredentialDescriptor;
};

export function toRequestOptions(options: Json): PublicKeyCredentialRequestOptions {
  const allowed = (options.allowCredentials ?? []) as unknown[];
  return { ...options, challenge: toBytes(String(options.challenge)), allowCredentials: allowed.map(withId) };
}

export function toCreationOptions(options: Json): PublicKeyCredentialCreationOptions {
  const user = options.user as Json;
  const excluded = (options.excludeCredentials ?? []) as unknown[];
  return {
    ...options,
    challenge: toBytes(String(options.challenge)),
    user: { ...user, id: toBytes(String(user.id)) },
    excludeCredentials: excluded.map(withId),
  } as unknown as PublicKeyCredentialCreationOptions;
}

export function readCredential(credential: Credential | null): PublicKeyCredential {
  if (!(credential instanceof PublicKeyCredential)) throw new Error("The browser gave no passkey.");
  return credential;
}

export function writeCredential(credential: PublicKeyCredential): Json {
  const { response } = credential;
  const answer: Json = { clientDataJSON: toText(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse) {
    answer.attestationObject = toText(response.attestationObject);
    answer.transports = response.getTransports();
  }
  if (response instanceof AuthenticatorAssertionResponse) {
    answer.authenticatorData = toText(response.authenticatorData);
    answer.signature = toText(response.signature);
    answer.userHandle = response.userHandle ? toText(response.userHandle) : null;
  }
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: answer,
  };
}
