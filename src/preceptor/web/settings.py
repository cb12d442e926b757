"""Django settings of an installation, derived from its configuration; no default secret, loopback by default."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF
from psycopg.conninfo import conninfo_to_dict

from preceptor.kit.configuration import APP_ROLE, Configuration
from preceptor.web.logging_setup import logging_configuration
from preceptor.web.mail import mail_settings
from preceptor.web.secret_files import installation_secret

CONFIGURATION = Configuration.from_environment()
HOME = CONFIGURATION.home
W8BEN_YEARS = CONFIGURATION.w8ben_years


def _database() -> dict[str, Any]:
    url = CONFIGURATION.database_url or "postgresql:///preceptor"
    parts = conninfo_to_dict(url)
    known = {key: parts.pop(key, "") or "" for key in ("host", "port", "dbname", "user", "password")}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": known["dbname"],
        "USER": known["user"],
        "PASSWORD": known["password"],
        "HOST": known["host"],
        "PORT": known["port"],
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # Bound and prepared by the server: to plan a query anew each time was a third of what an answer cost.
        "OPTIONS": {**parts, "assume_role": APP_ROLE, "server_side_binding": True, "prepare_threshold": 5},
    }


def _hosts() -> list[str]:
    """Names under which the site answers; a link with another one in its Host header is refused."""
    hosts = ["127.0.0.1", "localhost", "[::1]"]
    if CONFIGURATION.host not in ("0.0.0.0", "::"):
        hosts.append(CONFIGURATION.host)
    if CONFIGURATION.site:
        hosts.append(str(urlsplit(CONFIGURATION.site).hostname))
    return hosts


SITE_ADDRESS = CONFIGURATION.site or f"http://{CONFIGURATION.host}:{CONFIGURATION.port}"
CONTROLLER = CONFIGURATION.controller
SECRET_KEY = installation_secret(HOME / "secret_key")
DEBUG = CONFIGURATION.debug
ALLOWED_HOSTS = _hosts()
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.Person"

INSTALLED_APPS = [
    "preceptor.web.admin_site.OneDoorAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.headless",
    "csp",
    "preceptor.accounts",
    "preceptor.audit",
    "preceptor.ledger",
    "preceptor.llm",
    "preceptor.webhooks",
    "preceptor.projects",
    "preceptor.experts",
    "preceptor.experts.search",
    "preceptor.experts.bulk",
    "preceptor.problems",
    "preceptor.probing",
    "preceptor.staffing",
    "preceptor.corrections",
    "preceptor.continuations",
    "preceptor.review",
    "preceptor.worktime",
    "preceptor.datasets",
    "preceptor.training",
    "preceptor.payroll",
    "preceptor.payouts",
    "preceptor.billing",
    "preceptor.frontier",
    "preceptor.loop",
    "preceptor.web",
]

MIDDLEWARE = [
    "preceptor.web.middleware.RequestContextMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "preceptor.web.middleware.WallsMiddleware",
    "preceptor.web.idempotency.IdempotencyMiddleware",
]

ROOT_URLCONF = "preceptor.web.urls"
WSGI_APPLICATION = "preceptor.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AUTHENTICATION_BACKENDS = [
    "preceptor.web.sessions.PersonBackend",
    "django.contrib.auth.backends.ModelBackend",  # of sessions that began before the one above was there
    "allauth.account.auth_backends.AuthenticationBackend",
]
SESSION_ENGINE = "preceptor.web.sessions"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "preceptor.web.sign_in.ClosedSignUpAdapter"
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": "/account/verify/{key}",
    "account_reset_password": f"{SITE_ADDRESS}/account/forgotten",
    "account_reset_password_from_key": f"{SITE_ADDRESS}/account/reset#{{key}}",  # what follows # reaches no log
    "account_signup": "/sign-in",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = CONFIGURATION.site is None  # a browser's own exception for http://localhost
MFA_TOTP_ISSUER = "Preceptor"
USERSESSIONS_TRACK_ACTIVITY = False
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/5m/key", "reauthenticate": "10/m/user"}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody is written to who has no account here
PASSWORD_RESET_TIMEOUT = 24 * 3600
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if CONFIGURATION.site else 0
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "preceptor_cache"}}
globals().update(mail_settings(os.environ, HOME))

SECURE = CONFIGURATION.site is not None or CONFIGURATION.host not in ("127.0.0.1", "localhost", "::1")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if CONFIGURATION.site else None
SECURE_SSL_REDIRECT = CONFIGURATION.site is not None
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if CONFIGURATION.site else 0
CSRF_TRUSTED_ORIGINS = [CONFIGURATION.site] if CONFIGURATION.site else []
CSRF_FAILURE_VIEW = "preceptor.web.problems.csrf_failed"
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ar", "العربية")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

DIST = Path(__file__).parent / "dist"
STATIC_URL = "/static/"
STATICFILES_DIRS = [("app", DIST)] if DIST.exists() else []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/app/assets/.+-[A-Za-z0-9_-]{8}\."
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

LOGGING = logging_configuration(debug=DEBUG)
LOGGING_CONFIG = "logging.config.dictConfig"
