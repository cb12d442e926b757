-- digest c914772be4f8b5c19399818eac3dd9bdfc597b9f2de47304a17f2a387221ffe3
--
-- PostgreSQL database dump
--


-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: SCHEMA "public"; Type: COMMENT; Schema: -; Owner: pg_database_owner
--

COMMENT ON SCHEMA "public" IS 'standard public schema';


--
-- Name: vector; Type: EXTENSION; Schema: -; Owner: -
--



--
-- Name: EXTENSION "vector"; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION "vector" IS 'vector data type and ivfflat and hnsw access methods';


--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: preceptor_owner
--

CREATE TYPE "public"."procrastinate_job_event_type" AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


ALTER TYPE "public"."procrastinate_job_event_type" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: preceptor_owner
--

CREATE TYPE "public"."procrastinate_job_status" AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


ALTER TYPE "public"."procrastinate_job_status" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: preceptor_owner
--

CREATE TYPE "public"."procrastinate_job_to_defer_v1" AS (
	"queue_name" character varying,
	"task_name" character varying,
	"priority" integer,
	"lock" "text",
	"queueing_lock" "text",
	"args" "jsonb",
	"scheduled_at" timestamp with time zone
);


ALTER TYPE "public"."procrastinate_job_to_defer_v1" OWNER TO "preceptor_owner";

--
-- Name: _pgh_attach_context(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."_pgh_attach_context"() RETURNS "uuid"
    LANGUAGE "plpgsql"
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;


ALTER FUNCTION "public"."_pgh_attach_context"() OWNER TO "preceptor_owner";

--
-- Name: _pgtrigger_should_ignore("name"); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."_pgtrigger_should_ignore"("trigger_name" "name") RETURNS boolean
    LANGUAGE "plpgsql"
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;


ALTER FUNCTION "public"."_pgtrigger_should_ignore"("trigger_name" "name") OWNER TO "preceptor_owner";

--
-- Name: continuations_sealed(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."continuations_sealed"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR (OLD.state NOT IN ('queued', 'running') AND EXISTS (
            SELECT FROM corrections_claim WHERE id = OLD.claim_id AND state = 'submitted')) THEN
        RAISE EXCEPTION 'What was offered for a submitted correction is part of it: % is refused.', TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;


ALTER FUNCTION "public"."continuations_sealed"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_append_only_21a75(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_append_only_21a75"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_append_only_21a75"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_append_only_2f8d0(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_append_only_2f8d0"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_append_only_2f8d0"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_append_only_73812(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_append_only_73812"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_append_only_73812"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_append_only_7761d(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_append_only_7761d"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_append_only_7761d"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_append_only_8b6f8(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_append_only_8b6f8"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_append_only_8b6f8"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_30e66(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_30e66"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_30e66"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_53a2d(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_53a2d"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_53a2d"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_5e1e7(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_5e1e7"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_5e1e7"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_5f3b4(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_5f3b4"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_5f3b4"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_687cb(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_687cb"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_687cb"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_76e4b(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_76e4b"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_76e4b"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_807e0(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_807e0"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_807e0"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_83001(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_83001"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_83001"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_ab8fa(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_ab8fa"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_ab8fa"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_b2fdf(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_b2fdf"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_b2fdf"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_b410f(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_b410f"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_b410f"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_c424c(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_c424c"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_c424c"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_d301a(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_d301a"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_d301a"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_e5fd7(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_e5fd7"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_e5fd7"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_immutable_f05ca(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_immutable_f05ca"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_immutable_f05ca"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_1eb48(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_1eb48"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "worktime_timeentryevent" ("claim_id", "currency", "ended_at", "hourly_minor", "id", "local_date", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "seconds", "session_id", "simulated", "started_at", "state", "time_zone") VALUES (NEW."claim_id", NEW."currency", NEW."ended_at", NEW."hourly_minor", NEW."id", NEW."local_date", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."project_id", NEW."seconds", NEW."session_id", NEW."simulated", NEW."started_at", NEW."state", NEW."time_zone"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_1eb48"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_1fa0f(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_1fa0f"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "llm_endpointevent" ("allow_loopback", "base_url", "created_at", "id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."allow_loopback", NEW."base_url", NEW."created_at", NEW."id", NEW."kind", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_1fa0f"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_2e147(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_2e147"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_projectevent" ("break_samples", "break_wrong", "budget_minor", "claim_minutes", "created_at", "created_by_id", "currency", "daily_cap_seconds", "description", "error_kinds", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol", "review_days", "simulated", "slug", "state") VALUES (NEW."break_samples", NEW."break_wrong", NEW."budget_minor", NEW."claim_minutes", NEW."created_at", NEW."created_by_id", NEW."currency", NEW."daily_cap_seconds", NEW."description", NEW."error_kinds", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol", NEW."review_days", NEW."simulated", NEW."slug", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_2e147"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_47d8e(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_47d8e"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "corrections_unitevent" ("attempt_id", "author_id", "brief", "created_at", "id", "kind", "language", "last_token", "organisation_id", "other_attempt_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "problem_version_id", "project_id", "reserved_until", "returned_times", "skill", "stage", "state") VALUES (NEW."attempt_id", NEW."author_id", NEW."brief", NEW."created_at", NEW."id", NEW."kind", NEW."language", NEW."last_token", NEW."organisation_id", NEW."other_attempt_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."priority", NEW."problem_version_id", NEW."project_id", NEW."reserved_until", NEW."returned_times", NEW."skill", NEW."stage", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_47d8e"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_4ee7e(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_4ee7e"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "experts_expertprofileevent" ("country", "created_at", "headline", "id", "languages", "legal_name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."country", NEW."created_at", NEW."headline", NEW."id", NEW."languages", NEW."legal_name", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_4ee7e"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_66a5c(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_66a5c"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_organisationevent" ("created_at", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "simulated", "slug") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."simulated", NEW."slug"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_66a5c"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_6b541(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_6b541"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_personevent" ("created_at", "display_name", "email", "id", "is_active", "is_staff", "is_superuser", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "simulated", "time_zone") VALUES (NEW."created_at", NEW."display_name", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."simulated", NEW."time_zone"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_6b541"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_8a949(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_8a949"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "probing_modelversionevent" ("adapter", "adapter_sha256", "created_at", "endpoint_id", "examples", "id", "model_id", "name", "organisation_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol", "remote_name") VALUES (NEW."adapter", NEW."adapter_sha256", NEW."created_at", NEW."endpoint_id", NEW."examples", NEW."id", NEW."model_id", NEW."name", NEW."organisation_id", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol", NEW."remote_name"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_8a949"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_92706(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_92706"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staffing_offerevent" ("answered_at", "currency", "daily_cap_seconds", "expires_at", "hourly_minor", "id", "made_at", "made_by_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reason", "role", "simulated", "state") VALUES (NEW."answered_at", NEW."currency", NEW."daily_cap_seconds", NEW."expires_at", NEW."hourly_minor", NEW."id", NEW."made_at", NEW."made_by_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."project_id", NEW."reason", NEW."role", NEW."simulated", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_92706"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_94a63(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_94a63"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_trainingrunevent" ("base_version_id", "created_at", "created_by_id", "data_set_version_id", "error", "error_code", "figures", "finished_at", "hyperparameters", "id", "method", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_version_id", "project_id", "started_at", "state", "step", "steps") VALUES (NEW."base_version_id", NEW."created_at", NEW."created_by_id", NEW."data_set_version_id", NEW."error", NEW."error_code", NEW."figures", NEW."finished_at", NEW."hyperparameters", NEW."id", NEW."method", NEW."organisation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."produced_version_id", NEW."project_id", NEW."started_at", NEW."state", NEW."step", NEW."steps"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_94a63"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_981d0(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_981d0"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "payroll_payrunevent" ("approved_at", "approved_by_id", "id", "organisation_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "project_id", "simulated", "state") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."id", NEW."organisation_id", NEW."period_end", NEW."period_start", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."project_id", NEW."simulated", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_981d0"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_c3342(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_c3342"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staffing_assignmentevent" ("ended_at", "id", "offer_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "role", "started_at") VALUES (NEW."ended_at", NEW."id", NEW."offer_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."project_id", NEW."role", NEW."started_at"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_c3342"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_insert_insert_fc05a(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_insert_insert_fc05a"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_membershipevent" ("created_at", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."created_at", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_insert_insert_fc05a"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_092e9(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_092e9"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staffing_offerevent" ("answered_at", "currency", "daily_cap_seconds", "expires_at", "hourly_minor", "id", "made_at", "made_by_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reason", "role", "simulated", "state") VALUES (NEW."answered_at", NEW."currency", NEW."daily_cap_seconds", NEW."expires_at", NEW."hourly_minor", NEW."id", NEW."made_at", NEW."made_by_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."project_id", NEW."reason", NEW."role", NEW."simulated", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_092e9"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_16ce2(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_16ce2"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "payroll_payrunevent" ("approved_at", "approved_by_id", "id", "organisation_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "project_id", "simulated", "state") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."id", NEW."organisation_id", NEW."period_end", NEW."period_start", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."project_id", NEW."simulated", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_16ce2"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_194d1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_194d1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "worktime_timeentryevent" ("claim_id", "currency", "ended_at", "hourly_minor", "id", "local_date", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "seconds", "session_id", "simulated", "started_at", "state", "time_zone") VALUES (NEW."claim_id", NEW."currency", NEW."ended_at", NEW."hourly_minor", NEW."id", NEW."local_date", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."project_id", NEW."seconds", NEW."session_id", NEW."simulated", NEW."started_at", NEW."state", NEW."time_zone"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_194d1"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_20ab5(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_20ab5"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_membershipevent" ("created_at", "id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role") VALUES (NEW."created_at", NEW."id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_20ab5"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_3bdf2(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_3bdf2"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "experts_expertprofileevent" ("country", "created_at", "headline", "id", "languages", "legal_name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."country", NEW."created_at", NEW."headline", NEW."id", NEW."languages", NEW."legal_name", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_3bdf2"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_70819(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_70819"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_personevent" ("created_at", "display_name", "email", "id", "is_active", "is_staff", "is_superuser", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "simulated", "time_zone") VALUES (NEW."created_at", NEW."display_name", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."simulated", NEW."time_zone"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_70819"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_804c3(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_804c3"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_projectevent" ("break_samples", "break_wrong", "budget_minor", "claim_minutes", "created_at", "created_by_id", "currency", "daily_cap_seconds", "description", "error_kinds", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol", "review_days", "simulated", "slug", "state") VALUES (NEW."break_samples", NEW."break_wrong", NEW."budget_minor", NEW."claim_minutes", NEW."created_at", NEW."created_by_id", NEW."currency", NEW."daily_cap_seconds", NEW."description", NEW."error_kinds", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol", NEW."review_days", NEW."simulated", NEW."slug", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_804c3"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_9e5fc(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_9e5fc"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_organisationevent" ("created_at", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "simulated", "slug") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."simulated", NEW."slug"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_9e5fc"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_a3113(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_a3113"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staffing_assignmentevent" ("ended_at", "id", "offer_id", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "role", "started_at") VALUES (NEW."ended_at", NEW."id", NEW."offer_id", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."project_id", NEW."role", NEW."started_at"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_a3113"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_cf4e4(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_cf4e4"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "llm_endpointevent" ("allow_loopback", "base_url", "created_at", "id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."allow_loopback", NEW."base_url", NEW."created_at", NEW."id", NEW."kind", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_cf4e4"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_d8509(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_d8509"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "probing_modelversionevent" ("adapter", "adapter_sha256", "created_at", "endpoint_id", "examples", "id", "model_id", "name", "organisation_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol", "remote_name") VALUES (NEW."adapter", NEW."adapter_sha256", NEW."created_at", NEW."endpoint_id", NEW."examples", NEW."id", NEW."model_id", NEW."name", NEW."organisation_id", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol", NEW."remote_name"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_d8509"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_f4961(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_f4961"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "corrections_unitevent" ("attempt_id", "author_id", "brief", "created_at", "id", "kind", "language", "last_token", "organisation_id", "other_attempt_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "problem_version_id", "project_id", "reserved_until", "returned_times", "skill", "stage", "state") VALUES (NEW."attempt_id", NEW."author_id", NEW."brief", NEW."created_at", NEW."id", NEW."kind", NEW."language", NEW."last_token", NEW."organisation_id", NEW."other_attempt_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."priority", NEW."problem_version_id", NEW."project_id", NEW."reserved_until", NEW."returned_times", NEW."skill", NEW."stage", NEW."state"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_f4961"() OWNER TO "preceptor_owner";

--
-- Name: pgtrigger_update_update_fe576(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."pgtrigger_update_update_fe576"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "training_trainingrunevent" ("base_version_id", "created_at", "created_by_id", "data_set_version_id", "error", "error_code", "figures", "finished_at", "hyperparameters", "id", "method", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produced_version_id", "project_id", "started_at", "state", "step", "steps") VALUES (NEW."base_version_id", NEW."created_at", NEW."created_by_id", NEW."data_set_version_id", NEW."error", NEW."error_code", NEW."figures", NEW."finished_at", NEW."hyperparameters", NEW."id", NEW."method", NEW."organisation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."produced_version_id", NEW."project_id", NEW."started_at", NEW."state", NEW."step", NEW."steps"); RETURN NULL;
                END;
            $$;


ALTER FUNCTION "public"."pgtrigger_update_update_fe576"() OWNER TO "preceptor_owner";

--
-- Name: preceptor_append_only(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."preceptor_append_only"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused. Write a correcting row instead.', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END $$;


ALTER FUNCTION "public"."preceptor_append_only"() OWNER TO "preceptor_owner";

--
-- Name: preceptor_ledger_floor(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."preceptor_ledger_floor"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    account record;
    held numeric;
BEGIN
    FOR account IN
        SELECT id, side, floor_minor FROM ledger_account
        WHERE id IN (NEW.debit_id, NEW.credit_id) AND floor_minor IS NOT NULL ORDER BY id FOR NO KEY UPDATE
    LOOP
        SELECT coalesce(sum(CASE WHEN debit_id = account.id THEN amount_minor ELSE -amount_minor END), 0)
        INTO held FROM ledger_transfer WHERE account.id IN (debit_id, credit_id);
        IF account.side = 'credit' THEN held := -held; END IF;
        IF held < account.floor_minor THEN
            RAISE EXCEPTION 'ledger account % would hold %, below its floor %', account.id, held, account.floor_minor
                USING ERRCODE = 'check_violation', CONSTRAINT = 'account_floor';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;


ALTER FUNCTION "public"."preceptor_ledger_floor"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_cancel_job_v1"("job_id" bigint, "abort" boolean, "delete_job" boolean) RETURNS bigint
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


ALTER FUNCTION "public"."procrastinate_cancel_job_v1"("job_id" bigint, "abort" boolean, "delete_job" boolean) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_defer_jobs_v1("public"."procrastinate_job_to_defer_v1"[]); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_defer_jobs_v1"("jobs" "public"."procrastinate_job_to_defer_v1"[]) RETURNS bigint[]
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


ALTER FUNCTION "public"."procrastinate_defer_jobs_v1"("jobs" "public"."procrastinate_job_to_defer_v1"[]) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, "jsonb"); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_defer_periodic_job_v2"("_queue_name" character varying, "_lock" character varying, "_queueing_lock" character varying, "_task_name" character varying, "_priority" integer, "_periodic_id" character varying, "_defer_timestamp" bigint, "_args" "jsonb") RETURNS bigint
    LANGUAGE "plpgsql"
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


ALTER FUNCTION "public"."procrastinate_defer_periodic_job_v2"("_queue_name" character varying, "_lock" character varying, "_queueing_lock" character varying, "_task_name" character varying, "_priority" integer, "_periodic_id" character varying, "_defer_timestamp" bigint, "_args" "jsonb") OWNER TO "preceptor_owner";

SET default_tablespace = '';

SET default_table_access_method = "heap";

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."procrastinate_jobs" (
    "id" bigint NOT NULL,
    "queue_name" character varying(128) NOT NULL,
    "task_name" character varying(128) NOT NULL,
    "lock" "text",
    "args" "jsonb" DEFAULT '{}'::"jsonb" NOT NULL,
    "status" "public"."procrastinate_job_status" DEFAULT 'todo'::"public"."procrastinate_job_status" NOT NULL,
    "scheduled_at" timestamp with time zone,
    "attempts" integer DEFAULT 0 NOT NULL,
    "queueing_lock" "text",
    "priority" integer DEFAULT 0 NOT NULL,
    "abort_requested" boolean DEFAULT false NOT NULL,
    "worker_id" bigint,
    CONSTRAINT "check_not_todo_abort_requested" CHECK ((NOT (("status" = 'todo'::"public"."procrastinate_job_status") AND ("abort_requested" = true))))
);


ALTER TABLE "public"."procrastinate_jobs" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_fetch_job_v2"("target_queue_names" character varying[], "p_worker_id" bigint) RETURNS "public"."procrastinate_jobs"
    LANGUAGE "plpgsql"
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


ALTER FUNCTION "public"."procrastinate_fetch_job_v2"("target_queue_names" character varying[], "p_worker_id" bigint) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_finish_job_v1(bigint, "public"."procrastinate_job_status", boolean); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_finish_job_v1"("job_id" bigint, "end_status" "public"."procrastinate_job_status", "delete_job" boolean) RETURNS "void"
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


ALTER FUNCTION "public"."procrastinate_finish_job_v1"("job_id" bigint, "end_status" "public"."procrastinate_job_status", "delete_job" boolean) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_notify_queue_abort_job_v1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


ALTER FUNCTION "public"."procrastinate_notify_queue_abort_job_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_notify_queue_job_inserted_v1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


ALTER FUNCTION "public"."procrastinate_notify_queue_job_inserted_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_prune_stalled_workers_v1"("seconds_since_heartbeat" double precision) RETURNS TABLE("worker_id" bigint)
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


ALTER FUNCTION "public"."procrastinate_prune_stalled_workers_v1"("seconds_since_heartbeat" double precision) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_register_worker_v1"() RETURNS TABLE("worker_id" bigint)
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


ALTER FUNCTION "public"."procrastinate_register_worker_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_retry_job_v1"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying) RETURNS "void"
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


ALTER FUNCTION "public"."procrastinate_retry_job_v1"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_retry_job_v2"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying) RETURNS "void"
    LANGUAGE "plpgsql"
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


ALTER FUNCTION "public"."procrastinate_retry_job_v2"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_trigger_abort_requested_events_procedure_v1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


ALTER FUNCTION "public"."procrastinate_trigger_abort_requested_events_procedure_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_trigger_function_scheduled_events_v1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


ALTER FUNCTION "public"."procrastinate_trigger_function_scheduled_events_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_trigger_function_status_events_insert_v1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


ALTER FUNCTION "public"."procrastinate_trigger_function_status_events_insert_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_trigger_function_status_events_update_v1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


ALTER FUNCTION "public"."procrastinate_trigger_function_status_events_update_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_unlink_periodic_defers_v1"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


ALTER FUNCTION "public"."procrastinate_unlink_periodic_defers_v1"() OWNER TO "preceptor_owner";

--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_unregister_worker_v1"("worker_id" bigint) RETURNS "void"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


ALTER FUNCTION "public"."procrastinate_unregister_worker_v1"("worker_id" bigint) OWNER TO "preceptor_owner";

--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."procrastinate_update_heartbeat_v1"("worker_id" bigint) RETURNS "void"
    LANGUAGE "plpgsql"
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


ALTER FUNCTION "public"."procrastinate_update_heartbeat_v1"("worker_id" bigint) OWNER TO "preceptor_owner";

--
-- Name: same_room_continuations_continuation(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_continuations_continuation"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
IF NEW."model_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."model_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_continuations_continuation"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_claim(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_claim"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = NEW."unit_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."guideline_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_guideline" WHERE "id" = NEW."guideline_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'guideline: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_claim"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_correction(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_correction"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = NEW."unit_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
IF NEW."guideline_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_guideline" WHERE "id" = NEW."guideline_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'guideline: there is no such row in this organisation';
END IF;
IF NEW."authored_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = NEW."authored_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'authored: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_correction"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_draft(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_draft"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_draft"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_goodexample(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_goodexample"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."correction_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = NEW."correction_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_goodexample"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_remark(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_remark"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = NEW."unit_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_remark"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_remarkdraft(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_remarkdraft"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = NEW."unit_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_remarkdraft"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_stage(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_stage"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = NEW."unit_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_stage"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_steprating(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_steprating"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."correction_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = NEW."correction_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_steprating"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_trial(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_trial"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = NEW."unit_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
IF NEW."probe_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = NEW."probe_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
IF NEW."problem_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = NEW."problem_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_trial"() OWNER TO "preceptor_owner";

--
-- Name: same_room_corrections_unit(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_corrections_unit"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."attempt_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_attempt" WHERE "id" = NEW."attempt_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'attempt: there is no such row in this organisation';
END IF;
IF NEW."other_attempt_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_attempt" WHERE "id" = NEW."other_attempt_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'other_attempt: there is no such row in this organisation';
END IF;
IF NEW."problem_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = NEW."problem_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_corrections_unit"() OWNER TO "preceptor_owner";

--
-- Name: same_room_datasets_dataset(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_datasets_dataset"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_datasets_dataset"() OWNER TO "preceptor_owner";

--
-- Name: same_room_datasets_datasetversion(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_datasets_datasetversion"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."data_set_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."datasets_dataset" WHERE "id" = NEW."data_set_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'data_set: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_datasets_datasetversion"() OWNER TO "preceptor_owner";

--
-- Name: same_room_datasets_example(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_datasets_example"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."datasets_datasetversion" WHERE "id" = NEW."version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'version: there is no such row in this organisation';
END IF;
IF NEW."correction_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = NEW."correction_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
IF NEW."review_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."review_review" WHERE "id" = NEW."review_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'review: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_datasets_example"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_continuations_continuation(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_continuations_continuation"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "model_version_id" AS named, organisation_id AS room FROM inserted WHERE "model_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_continuations_continuation"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_claim(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_claim"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "unit_id" AS named, organisation_id AS room FROM inserted WHERE "unit_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "guideline_id" AS named, organisation_id AS room FROM inserted WHERE "guideline_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_guideline" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'guideline: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_claim"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_correction(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_correction"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "unit_id" AS named, organisation_id AS room FROM inserted WHERE "unit_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "guideline_id" AS named, organisation_id AS room FROM inserted WHERE "guideline_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_guideline" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'guideline: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "authored_id" AS named, organisation_id AS room FROM inserted WHERE "authored_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'authored: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_correction"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_draft(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_draft"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_draft"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_goodexample(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_goodexample"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "correction_id" AS named, organisation_id AS room FROM inserted WHERE "correction_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_goodexample"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_remark(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_remark"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "unit_id" AS named, organisation_id AS room FROM inserted WHERE "unit_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_remark"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_remarkdraft(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_remarkdraft"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "unit_id" AS named, organisation_id AS room FROM inserted WHERE "unit_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_remarkdraft"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_stage(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_stage"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "unit_id" AS named, organisation_id AS room FROM inserted WHERE "unit_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_stage"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_steprating(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_steprating"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "correction_id" AS named, organisation_id AS room FROM inserted WHERE "correction_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_steprating"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_trial(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_trial"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "unit_id" AS named, organisation_id AS room FROM inserted WHERE "unit_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "probe_id" AS named, organisation_id AS room FROM inserted WHERE "probe_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "problem_version_id" AS named, organisation_id AS room FROM inserted WHERE "problem_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_trial"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_corrections_unit(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_corrections_unit"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "attempt_id" AS named, organisation_id AS room FROM inserted WHERE "attempt_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_attempt" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'attempt: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "other_attempt_id" AS named, organisation_id AS room FROM inserted WHERE "other_attempt_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_attempt" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'other_attempt: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "problem_version_id" AS named, organisation_id AS room FROM inserted WHERE "problem_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_corrections_unit"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_datasets_dataset(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_datasets_dataset"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_datasets_dataset"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_datasets_datasetversion(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_datasets_datasetversion"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "data_set_id" AS named, organisation_id AS room FROM inserted WHERE "data_set_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."datasets_dataset" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'data_set: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_datasets_datasetversion"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_datasets_example(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_datasets_example"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "version_id" AS named, organisation_id AS room FROM inserted WHERE "version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."datasets_datasetversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'version: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "correction_id" AS named, organisation_id AS room FROM inserted WHERE "correction_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "review_id" AS named, organisation_id AS room FROM inserted WHERE "review_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."review_review" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'review: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_datasets_example"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_llm_usage(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_llm_usage"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "endpoint_id" AS named, organisation_id AS room FROM inserted WHERE "endpoint_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."llm_endpoint" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'endpoint: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_llm_usage"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_loop_looprun(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_loop_looprun"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_loop_looprun"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_loop_loopstage(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_loop_loopstage"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "run_id" AS named, organisation_id AS room FROM inserted WHERE "run_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."loop_looprun" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'run: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_loop_loopstage"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_payroll_payrun(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_payroll_payrun"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_payroll_payrun"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_payroll_preparedentry(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_payroll_preparedentry"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "pay_run_id" AS named, organisation_id AS room FROM inserted WHERE "pay_run_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."payroll_payrun" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'pay_run: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "time_entry_id" AS named, organisation_id AS room FROM inserted WHERE "time_entry_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."worktime_timeentry" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'time_entry: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_payroll_preparedentry"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_payroll_statedentry(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_payroll_statedentry"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "line_id" AS named, organisation_id AS room FROM inserted WHERE "line_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."payroll_statementline" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'line: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "time_entry_id" AS named, organisation_id AS room FROM inserted WHERE "time_entry_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."worktime_timeentry" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'time_entry: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_payroll_statedentry"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_payroll_statement(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_payroll_statement"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "pay_run_id" AS named, organisation_id AS room FROM inserted WHERE "pay_run_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."payroll_payrun" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'pay_run: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_payroll_statement"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_payroll_statementline(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_payroll_statementline"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "statement_id" AS named, organisation_id AS room FROM inserted WHERE "statement_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."payroll_statement" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'statement: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_payroll_statementline"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_probing_attempt(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_probing_attempt"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "probe_id" AS named, organisation_id AS room FROM inserted WHERE "probe_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "problem_version_id" AS named, organisation_id AS room FROM inserted WHERE "problem_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "model_version_id" AS named, organisation_id AS room FROM inserted WHERE "model_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_probing_attempt"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_probing_attemptstep(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_probing_attemptstep"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "attempt_id" AS named, organisation_id AS room FROM inserted WHERE "attempt_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_attempt" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'attempt: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_probing_attemptstep"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_probing_modelversion(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_probing_modelversion"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "model_id" AS named, organisation_id AS room FROM inserted WHERE "model_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_model" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'model: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "endpoint_id" AS named, organisation_id AS room FROM inserted WHERE "endpoint_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."llm_endpoint" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'endpoint: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "parent_id" AS named, organisation_id AS room FROM inserted WHERE "parent_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'parent: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_probing_modelversion"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_probing_probe(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_probing_probe"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "model_version_id" AS named, organisation_id AS room FROM inserted WHERE "model_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_probing_probe"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_probing_probeproblem(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_probing_probeproblem"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "probe_id" AS named, organisation_id AS room FROM inserted WHERE "probe_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "problem_version_id" AS named, organisation_id AS room FROM inserted WHERE "problem_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_probing_probeproblem"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_probing_tryout(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_probing_tryout"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "model_version_id" AS named, organisation_id AS room FROM inserted WHERE "model_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_probing_tryout"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_problems_attachment(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_problems_attachment"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_problems_attachment"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_problems_problem(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_problems_problem"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_problems_problem"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_problems_problemversion(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_problems_problemversion"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "problem_id" AS named, organisation_id AS room FROM inserted WHERE "problem_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."problems_problem" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_problems_problemversion"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_projects_acknowledgement(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_projects_acknowledgement"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "guideline_id" AS named, organisation_id AS room FROM inserted WHERE "guideline_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_guideline" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'guideline: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_projects_acknowledgement"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_projects_guideline(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_projects_guideline"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_projects_guideline"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_projects_rate(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_projects_rate"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_projects_rate"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_review_review(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_review_review"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "unit_id" AS named, organisation_id AS room FROM inserted WHERE "unit_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "correction_id" AS named, organisation_id AS room FROM inserted WHERE "correction_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_review_review"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_review_stepcomment(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_review_stepcomment"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "review_id" AS named, organisation_id AS room FROM inserted WHERE "review_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."review_review" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'review: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_review_stepcomment"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_staffing_assignment(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_staffing_assignment"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "offer_id" AS named, organisation_id AS room FROM inserted WHERE "offer_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."staffing_offer" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'offer: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_staffing_assignment"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_staffing_offer(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_staffing_offer"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_staffing_offer"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_training_evaluation(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_training_evaluation"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "model_version_id" AS named, organisation_id AS room FROM inserted WHERE "model_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "probe_id" AS named, organisation_id AS room FROM inserted WHERE "probe_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_training_evaluation"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_training_lift(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_training_lift"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "before_id" AS named, organisation_id AS room FROM inserted WHERE "before_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."training_evaluation" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'before: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "after_id" AS named, organisation_id AS room FROM inserted WHERE "after_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."training_evaluation" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'after: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "training_run_id" AS named, organisation_id AS room FROM inserted WHERE "training_run_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."training_trainingrun" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'training_run: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_training_lift"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_training_trainingrun(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_training_trainingrun"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "data_set_version_id" AS named, organisation_id AS room FROM inserted WHERE "data_set_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."datasets_datasetversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'data_set_version: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "base_version_id" AS named, organisation_id AS room FROM inserted WHERE "base_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'base_version: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "produced_version_id" AS named, organisation_id AS room FROM inserted WHERE "produced_version_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'produced_version: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_training_trainingrun"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_worktime_heartbeat(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_worktime_heartbeat"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "session_id" AS named, organisation_id AS room FROM inserted WHERE "session_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."worktime_worksession" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'session: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_worktime_heartbeat"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_worktime_timeentry(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_worktime_timeentry"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "session_id" AS named, organisation_id AS room FROM inserted WHERE "session_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."worktime_worksession" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'session: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_worktime_timeentry"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_worktime_uncreditedtime(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_worktime_uncreditedtime"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "session_id" AS named, organisation_id AS room FROM inserted WHERE "session_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."worktime_worksession" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'session: there is no such row in this organisation';
END IF;
IF EXISTS (SELECT FROM (SELECT DISTINCT "claim_id" AS named, organisation_id AS room FROM inserted WHERE "claim_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_worktime_uncreditedtime"() OWNER TO "preceptor_owner";

--
-- Name: same_room_in_worktime_worksession(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_in_worktime_worksession"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF EXISTS (SELECT FROM (SELECT DISTINCT "project_id" AS named, organisation_id AS room FROM inserted WHERE "project_id" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = named AND organisation_id = room)) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NULL;
END
$$;


ALTER FUNCTION "public"."same_room_in_worktime_worksession"() OWNER TO "preceptor_owner";

--
-- Name: same_room_llm_usage(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_llm_usage"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."endpoint_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."llm_endpoint" WHERE "id" = NEW."endpoint_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'endpoint: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_llm_usage"() OWNER TO "preceptor_owner";

--
-- Name: same_room_loop_looprun(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_loop_looprun"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_loop_looprun"() OWNER TO "preceptor_owner";

--
-- Name: same_room_loop_loopstage(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_loop_loopstage"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."run_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."loop_looprun" WHERE "id" = NEW."run_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'run: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_loop_loopstage"() OWNER TO "preceptor_owner";

--
-- Name: same_room_payroll_payrun(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_payroll_payrun"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_payroll_payrun"() OWNER TO "preceptor_owner";

--
-- Name: same_room_payroll_preparedentry(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_payroll_preparedentry"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."pay_run_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."payroll_payrun" WHERE "id" = NEW."pay_run_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'pay_run: there is no such row in this organisation';
END IF;
IF NEW."time_entry_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."worktime_timeentry" WHERE "id" = NEW."time_entry_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'time_entry: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_payroll_preparedentry"() OWNER TO "preceptor_owner";

--
-- Name: same_room_payroll_statedentry(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_payroll_statedentry"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."line_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."payroll_statementline" WHERE "id" = NEW."line_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'line: there is no such row in this organisation';
END IF;
IF NEW."time_entry_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."worktime_timeentry" WHERE "id" = NEW."time_entry_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'time_entry: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_payroll_statedentry"() OWNER TO "preceptor_owner";

--
-- Name: same_room_payroll_statement(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_payroll_statement"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."pay_run_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."payroll_payrun" WHERE "id" = NEW."pay_run_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'pay_run: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_payroll_statement"() OWNER TO "preceptor_owner";

--
-- Name: same_room_payroll_statementline(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_payroll_statementline"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."statement_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."payroll_statement" WHERE "id" = NEW."statement_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'statement: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_payroll_statementline"() OWNER TO "preceptor_owner";

--
-- Name: same_room_probing_attempt(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_probing_attempt"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."probe_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = NEW."probe_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
IF NEW."problem_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = NEW."problem_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
IF NEW."model_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."model_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_probing_attempt"() OWNER TO "preceptor_owner";

--
-- Name: same_room_probing_attemptstep(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_probing_attemptstep"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."attempt_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_attempt" WHERE "id" = NEW."attempt_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'attempt: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_probing_attemptstep"() OWNER TO "preceptor_owner";

--
-- Name: same_room_probing_modelversion(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_probing_modelversion"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."model_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_model" WHERE "id" = NEW."model_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'model: there is no such row in this organisation';
END IF;
IF NEW."endpoint_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."llm_endpoint" WHERE "id" = NEW."endpoint_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'endpoint: there is no such row in this organisation';
END IF;
IF NEW."parent_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."parent_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'parent: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_probing_modelversion"() OWNER TO "preceptor_owner";

--
-- Name: same_room_probing_probe(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_probing_probe"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."model_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."model_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_probing_probe"() OWNER TO "preceptor_owner";

--
-- Name: same_room_probing_probeproblem(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_probing_probeproblem"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."probe_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = NEW."probe_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
IF NEW."problem_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."problems_problemversion" WHERE "id" = NEW."problem_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_probing_probeproblem"() OWNER TO "preceptor_owner";

--
-- Name: same_room_probing_tryout(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_probing_tryout"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."model_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."model_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_probing_tryout"() OWNER TO "preceptor_owner";

--
-- Name: same_room_problems_attachment(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_problems_attachment"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_problems_attachment"() OWNER TO "preceptor_owner";

--
-- Name: same_room_problems_problem(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_problems_problem"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_problems_problem"() OWNER TO "preceptor_owner";

--
-- Name: same_room_problems_problemversion(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_problems_problemversion"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."problem_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."problems_problem" WHERE "id" = NEW."problem_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'problem: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_problems_problemversion"() OWNER TO "preceptor_owner";

--
-- Name: same_room_projects_acknowledgement(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_projects_acknowledgement"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."guideline_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_guideline" WHERE "id" = NEW."guideline_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'guideline: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_projects_acknowledgement"() OWNER TO "preceptor_owner";

--
-- Name: same_room_projects_guideline(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_projects_guideline"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_projects_guideline"() OWNER TO "preceptor_owner";

--
-- Name: same_room_projects_rate(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_projects_rate"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_projects_rate"() OWNER TO "preceptor_owner";

--
-- Name: same_room_review_review(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_review_review"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."unit_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_unit" WHERE "id" = NEW."unit_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'unit: there is no such row in this organisation';
END IF;
IF NEW."correction_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_correction" WHERE "id" = NEW."correction_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'correction: there is no such row in this organisation';
END IF;
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_review_review"() OWNER TO "preceptor_owner";

--
-- Name: same_room_review_stepcomment(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_review_stepcomment"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."review_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."review_review" WHERE "id" = NEW."review_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'review: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_review_stepcomment"() OWNER TO "preceptor_owner";

--
-- Name: same_room_staffing_assignment(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_staffing_assignment"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."offer_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."staffing_offer" WHERE "id" = NEW."offer_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'offer: there is no such row in this organisation';
END IF;
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_staffing_assignment"() OWNER TO "preceptor_owner";

--
-- Name: same_room_staffing_offer(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_staffing_offer"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_staffing_offer"() OWNER TO "preceptor_owner";

--
-- Name: same_room_training_evaluation(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_training_evaluation"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."model_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."model_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'model_version: there is no such row in this organisation';
END IF;
IF NEW."probe_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_probe" WHERE "id" = NEW."probe_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'probe: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_training_evaluation"() OWNER TO "preceptor_owner";

--
-- Name: same_room_training_lift(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_training_lift"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."before_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."training_evaluation" WHERE "id" = NEW."before_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'before: there is no such row in this organisation';
END IF;
IF NEW."after_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."training_evaluation" WHERE "id" = NEW."after_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'after: there is no such row in this organisation';
END IF;
IF NEW."training_run_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."training_trainingrun" WHERE "id" = NEW."training_run_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'training_run: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_training_lift"() OWNER TO "preceptor_owner";

--
-- Name: same_room_training_trainingrun(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_training_trainingrun"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."data_set_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."datasets_datasetversion" WHERE "id" = NEW."data_set_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'data_set_version: there is no such row in this organisation';
END IF;
IF NEW."base_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."base_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'base_version: there is no such row in this organisation';
END IF;
IF NEW."produced_version_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."probing_modelversion" WHERE "id" = NEW."produced_version_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'produced_version: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_training_trainingrun"() OWNER TO "preceptor_owner";

--
-- Name: same_room_worktime_heartbeat(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_worktime_heartbeat"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."session_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."worktime_worksession" WHERE "id" = NEW."session_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'session: there is no such row in this organisation';
END IF;
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_worktime_heartbeat"() OWNER TO "preceptor_owner";

--
-- Name: same_room_worktime_timeentry(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_worktime_timeentry"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."session_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."worktime_worksession" WHERE "id" = NEW."session_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'session: there is no such row in this organisation';
END IF;
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_worktime_timeentry"() OWNER TO "preceptor_owner";

--
-- Name: same_room_worktime_uncreditedtime(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_worktime_uncreditedtime"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
IF NEW."session_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."worktime_worksession" WHERE "id" = NEW."session_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'session: there is no such row in this organisation';
END IF;
IF NEW."claim_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."corrections_claim" WHERE "id" = NEW."claim_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'claim: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_worktime_uncreditedtime"() OWNER TO "preceptor_owner";

--
-- Name: same_room_worktime_worksession(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."same_room_worktime_worksession"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    SET "enable_seqscan" TO 'off'
    SET "enable_hashjoin" TO 'off'
    SET "enable_mergejoin" TO 'off'
    AS $$
BEGIN
IF NEW."project_id" IS NOT NULL AND NOT EXISTS (SELECT FROM public."projects_project" WHERE "id" = NEW."project_id" AND organisation_id = NEW.organisation_id) THEN
RAISE foreign_key_violation USING MESSAGE = 'project: there is no such row in this organisation';
END IF;
RETURN NEW;
END
$$;


ALTER FUNCTION "public"."same_room_worktime_worksession"() OWNER TO "preceptor_owner";

--
-- Name: worktime_keep_entry(); Type: FUNCTION; Schema: public; Owner: preceptor_owner
--

CREATE FUNCTION "public"."worktime_keep_entry"() RETURNS "trigger"
    LANGUAGE "plpgsql"
    AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                RAISE EXCEPTION 'Time entries are kept. Write an adjustment instead.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            IF OLD.state = 'stated' THEN
                RAISE EXCEPTION 'Time entry % is on a statement and frozen. Write an adjustment instead.', OLD.id
                    USING ERRCODE = 'restrict_violation';
            END IF;
            IF (NEW.id, NEW.organisation_id, NEW.project_id, NEW.person_id, NEW.session_id, NEW.claim_id,
                NEW.local_date, NEW.time_zone, NEW.started_at, NEW.hourly_minor, NEW.currency, NEW.simulated)
               IS DISTINCT FROM
               (OLD.id, OLD.organisation_id, OLD.project_id, OLD.person_id, OLD.session_id, OLD.claim_id,
                OLD.local_date, OLD.time_zone, OLD.started_at, OLD.hourly_minor, OLD.currency, OLD.simulated)
               OR NEW.ended_at < OLD.ended_at THEN
                RAISE EXCEPTION 'A time entry only grows at its end; nothing else of it may change.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        END $$;


ALTER FUNCTION "public"."worktime_keep_entry"() OWNER TO "preceptor_owner";

--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."account_emailaddress" (
    "id" integer NOT NULL,
    "email" character varying(254) NOT NULL,
    "verified" boolean NOT NULL,
    "primary" boolean NOT NULL,
    "user_id" bigint NOT NULL
);


ALTER TABLE "public"."account_emailaddress" OWNER TO "preceptor_owner";

--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."account_emailaddress" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."account_emailaddress_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."account_emailconfirmation" (
    "id" integer NOT NULL,
    "created" timestamp with time zone NOT NULL,
    "sent" timestamp with time zone,
    "key" character varying(64) NOT NULL,
    "email_address_id" integer NOT NULL
);


ALTER TABLE "public"."account_emailconfirmation" OWNER TO "preceptor_owner";

--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."account_emailconfirmation" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."account_emailconfirmation_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_apikey; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_apikey" (
    "id" bigint NOT NULL,
    "name" character varying(80) NOT NULL,
    "prefix" character varying(12) NOT NULL,
    "digest" character varying(64) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "last_used_at" timestamp with time zone,
    "revoked_at" timestamp with time zone,
    "person_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."accounts_apikey" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."accounts_apikey" OWNER TO "preceptor_owner";

--
-- Name: accounts_apikey_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_apikey" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_apikey_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_idempotencyrecord; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_idempotencyrecord" (
    "id" bigint NOT NULL,
    "key" character varying(255) NOT NULL,
    "operation" character varying(200) NOT NULL,
    "body_sha256" character varying(64) NOT NULL,
    "status" smallint,
    "body" "text" NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "person_id" bigint NOT NULL,
    CONSTRAINT "accounts_idempotencyrecord_status_check" CHECK (("status" >= 0))
);

ALTER TABLE ONLY "public"."accounts_idempotencyrecord" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."accounts_idempotencyrecord" OWNER TO "preceptor_owner";

--
-- Name: accounts_idempotencyrecord_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_idempotencyrecord" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_idempotencyrecord_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_membership; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_membership" (
    "id" bigint NOT NULL,
    "role" character varying(16) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "person_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."accounts_membership" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."accounts_membership" OWNER TO "preceptor_owner";

--
-- Name: accounts_membership_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_membership" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_membership_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_membershipevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_membershipevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "role" character varying(16) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "person_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."accounts_membershipevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."accounts_membershipevent" OWNER TO "preceptor_owner";

--
-- Name: accounts_membershipevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_membershipevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_membershipevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_organisation; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_organisation" (
    "id" bigint NOT NULL,
    "name" character varying(200) NOT NULL,
    "slug" character varying(50) NOT NULL,
    "kind" character varying(16) NOT NULL,
    "simulated" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL
);

ALTER TABLE ONLY "public"."accounts_organisation" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."accounts_organisation" OWNER TO "preceptor_owner";

--
-- Name: TABLE "accounts_organisation"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TABLE "public"."accounts_organisation" IS 'walls 6314ef7a9634082108e85ed0765ec708efc36dc22d42ea38b15f47e8d4e1ce4c';


--
-- Name: accounts_organisation_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_organisation" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_organisation_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_organisationevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_organisationevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "name" character varying(200) NOT NULL,
    "slug" character varying(50) NOT NULL,
    "kind" character varying(16) NOT NULL,
    "simulated" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."accounts_organisationevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."accounts_organisationevent" OWNER TO "preceptor_owner";

--
-- Name: accounts_organisationevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_organisationevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_organisationevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_person; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_person" (
    "id" bigint NOT NULL,
    "password" character varying(128) NOT NULL,
    "last_login" timestamp with time zone,
    "is_superuser" boolean NOT NULL,
    "email" character varying(254) NOT NULL,
    "display_name" character varying(120) NOT NULL,
    "language" character varying(8) NOT NULL,
    "time_zone" character varying(64) NOT NULL,
    "is_staff" boolean NOT NULL,
    "is_active" boolean NOT NULL,
    "simulated" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL
);


ALTER TABLE "public"."accounts_person" OWNER TO "preceptor_owner";

--
-- Name: accounts_person_groups; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_person_groups" (
    "id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "group_id" integer NOT NULL
);


ALTER TABLE "public"."accounts_person_groups" OWNER TO "preceptor_owner";

--
-- Name: accounts_person_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_person_groups" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_person_groups_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_person_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_person" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_person_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_person_user_permissions; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_person_user_permissions" (
    "id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "permission_id" integer NOT NULL
);


ALTER TABLE "public"."accounts_person_user_permissions" OWNER TO "preceptor_owner";

--
-- Name: accounts_person_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_person_user_permissions" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_person_user_permissions_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_personevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_personevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "is_superuser" boolean NOT NULL,
    "email" character varying(254) NOT NULL,
    "display_name" character varying(120) NOT NULL,
    "language" character varying(8) NOT NULL,
    "time_zone" character varying(64) NOT NULL,
    "is_staff" boolean NOT NULL,
    "is_active" boolean NOT NULL,
    "simulated" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL
);


ALTER TABLE "public"."accounts_personevent" OWNER TO "preceptor_owner";

--
-- Name: accounts_personevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_personevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_personevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_signinlink; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."accounts_signinlink" (
    "id" bigint NOT NULL,
    "digest" character varying(64) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "expires_at" timestamp with time zone NOT NULL,
    "person_id" bigint NOT NULL
);


ALTER TABLE "public"."accounts_signinlink" OWNER TO "preceptor_owner";

--
-- Name: accounts_signinlink_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_signinlink" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."accounts_signinlink_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_access; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."audit_access" (
    "id" bigint NOT NULL,
    "action" character varying(60) NOT NULL,
    "subject" character varying(120) NOT NULL,
    "request_id" character varying(64) NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."audit_access" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."audit_access" OWNER TO "preceptor_owner";

--
-- Name: audit_access_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."audit_access" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."audit_access_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_rulecheck; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."audit_rulecheck" (
    "id" bigint NOT NULL,
    "name" character varying(20) NOT NULL,
    "sentence" character varying(300) NOT NULL,
    "violations" integer NOT NULL,
    "checked_at" timestamp with time zone NOT NULL,
    CONSTRAINT "audit_rulecheck_violations_check" CHECK (("violations" >= 0))
);


ALTER TABLE "public"."audit_rulecheck" OWNER TO "preceptor_owner";

--
-- Name: audit_rulecheck_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."audit_rulecheck" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."audit_rulecheck_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."auth_group" (
    "id" integer NOT NULL,
    "name" character varying(150) NOT NULL
);


ALTER TABLE "public"."auth_group" OWNER TO "preceptor_owner";

--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."auth_group" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."auth_group_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."auth_group_permissions" (
    "id" bigint NOT NULL,
    "group_id" integer NOT NULL,
    "permission_id" integer NOT NULL
);


ALTER TABLE "public"."auth_group_permissions" OWNER TO "preceptor_owner";

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."auth_group_permissions" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."auth_group_permissions_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."auth_permission" (
    "id" integer NOT NULL,
    "name" character varying(255) NOT NULL,
    "content_type_id" integer NOT NULL,
    "codename" character varying(100) NOT NULL
);


ALTER TABLE "public"."auth_permission" OWNER TO "preceptor_owner";

--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."auth_permission" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."auth_permission_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: continuations_continuation; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."continuations_continuation" (
    "id" bigint NOT NULL,
    "turn" smallint NOT NULL,
    "number" smallint NOT NULL,
    "prefix" "text" NOT NULL,
    "prefix_sha256" character varying(64) NOT NULL,
    "sampling" "jsonb" NOT NULL,
    "seed" bigint NOT NULL,
    "state" character varying(16) NOT NULL,
    "text" "text" NOT NULL,
    "failure" "text" NOT NULL,
    "finish_reason" character varying(40) NOT NULL,
    "correct" boolean,
    "prompt_tokens" integer NOT NULL,
    "completion_tokens" integer NOT NULL,
    "rating" smallint,
    "picked" boolean NOT NULL,
    "judged_at" timestamp with time zone,
    "asked_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone,
    "claim_id" bigint NOT NULL,
    "model_version_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "failure_code" character varying(60) NOT NULL,
    CONSTRAINT "continuation_ends" CHECK (((("ended_at" IS NULL) AND (("state")::"text" = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::"text"[]))) OR ((NOT (("state")::"text" = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::"text"[]))) AND ("ended_at" IS NOT NULL)))),
    CONSTRAINT "continuation_judged_done" CHECK (((("state")::"text" = 'done'::"text") OR ((NOT "picked") AND ("rating" IS NULL)))),
    CONSTRAINT "continuation_scale" CHECK ((("rating" IS NULL) OR ("rating" = ANY (ARRAY['-1'::integer, 1])))),
    CONSTRAINT "continuations_continuation_completion_tokens_check" CHECK (("completion_tokens" >= 0)),
    CONSTRAINT "continuations_continuation_number_check" CHECK (("number" >= 0)),
    CONSTRAINT "continuations_continuation_prompt_tokens_check" CHECK (("prompt_tokens" >= 0)),
    CONSTRAINT "continuations_continuation_seed_check" CHECK (("seed" >= 0)),
    CONSTRAINT "continuations_continuation_turn_check" CHECK (("turn" >= 0))
);

ALTER TABLE ONLY "public"."continuations_continuation" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."continuations_continuation" OWNER TO "preceptor_owner";

--
-- Name: continuations_continuation_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."continuations_continuation" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."continuations_continuation_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_claim; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_claim" (
    "id" bigint NOT NULL,
    "stage" character varying(16) NOT NULL,
    "token" integer NOT NULL,
    "state" character varying(16) NOT NULL,
    "hourly_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "simulated" boolean NOT NULL,
    "reason" character varying(300) NOT NULL,
    "claimed_at" timestamp with time zone NOT NULL,
    "expires_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone,
    "guideline_id" bigint,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "unit_id" bigint NOT NULL,
    "page" character varying(80) NOT NULL,
    "page_seen_at" timestamp with time zone,
    "swapped" boolean NOT NULL,
    "error_kinds" "jsonb" NOT NULL,
    "protocol" character varying(16) NOT NULL,
    CONSTRAINT "claim_ends" CHECK (((("ended_at" IS NULL) AND (("state")::"text" = 'held'::"text")) OR ((NOT (("state")::"text" = 'held'::"text")) AND ("ended_at" IS NOT NULL)))),
    CONSTRAINT "corrections_claim_token_check" CHECK (("token" >= 0))
);

ALTER TABLE ONLY "public"."corrections_claim" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_claim" OWNER TO "preceptor_owner";

--
-- Name: corrections_claim_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_claim" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_claim_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_correction; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_correction" (
    "id" bigint NOT NULL,
    "outcome" character varying(16) NOT NULL,
    "first_error" smallint,
    "solution" "text" NOT NULL,
    "final_answer" character varying(400) NOT NULL,
    "final_answer_correct" boolean,
    "critique" "text" NOT NULL,
    "source" character varying(80) NOT NULL,
    "simulated" boolean NOT NULL,
    "submitted_at" timestamp with time zone NOT NULL,
    "claim_id" bigint NOT NULL,
    "guideline_id" bigint,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "unit_id" bigint NOT NULL,
    "authored_id" bigint,
    "content" "jsonb" NOT NULL,
    "kind" character varying(16) NOT NULL,
    CONSTRAINT "correction_content" CHECK (((("authored_id" IS NULL) AND (("kind")::"text" = 'correct'::"text") AND (("outcome")::"text" = ANY ((ARRAY['found_error'::character varying, 'solution'::character varying, 'bad_problem'::character varying, 'give_up'::character varying])::"text"[]))) OR (("authored_id" IS NULL) AND ("content" = '{}'::"jsonb") AND (("outcome")::"text" = ANY ((ARRAY['bad_problem'::character varying, 'give_up'::character varying])::"text"[])) AND (NOT (("kind")::"text" = 'correct'::"text"))) OR (("authored_id" IS NULL) AND ("content" ?& '{preferred,criteria,reason}'::"text"[]) AND (("content" -> 'preferred'::"text") = ANY (ARRAY['"first"'::"jsonb", '"second"'::"jsonb", '"tie"'::"jsonb"])) AND (("kind")::"text" = 'compare'::"text") AND (("outcome")::"text" = 'done'::"text")) OR (("authored_id" IS NULL) AND ("content" ?& '{grades,total,possible}'::"text"[]) AND (("kind")::"text" = 'grade'::"text") AND (("outcome")::"text" = 'done'::"text")) OR (("authored_id" IS NULL) AND ("content" ? 'steps'::"text") AND (("kind")::"text" = 'decompose'::"text") AND (("outcome")::"text" = 'done'::"text")) OR (("authored_id" IS NOT NULL) AND ("content" = '{}'::"jsonb") AND (("kind")::"text" = 'author'::"text") AND (("outcome")::"text" = 'done'::"text")))),
    CONSTRAINT "corrections_correction_first_error_check" CHECK (("first_error" >= 0))
);

ALTER TABLE ONLY "public"."corrections_correction" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_correction" OWNER TO "preceptor_owner";

--
-- Name: corrections_correction_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_correction" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_correction_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_draft; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_draft" (
    "id" bigint NOT NULL,
    "revision" integer NOT NULL,
    "body" "jsonb" NOT NULL,
    "saved_at" timestamp with time zone NOT NULL,
    "claim_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    CONSTRAINT "corrections_draft_revision_check" CHECK (("revision" >= 0))
);

ALTER TABLE ONLY "public"."corrections_draft" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_draft" OWNER TO "preceptor_owner";

--
-- Name: corrections_draft_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_draft" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_draft_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_goodexample; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_goodexample" (
    "id" bigint NOT NULL,
    "note" character varying(400) NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "chosen_by_id" bigint NOT NULL,
    "correction_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."corrections_goodexample" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_goodexample" OWNER TO "preceptor_owner";

--
-- Name: corrections_goodexample_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_goodexample" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_goodexample_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_remark; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_remark" (
    "id" bigint NOT NULL,
    "text" "text" NOT NULL,
    "simulated" boolean NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "unit_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."corrections_remark" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_remark" OWNER TO "preceptor_owner";

--
-- Name: corrections_remark_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_remark" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_remark_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_remarkdraft; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_remarkdraft" (
    "id" bigint NOT NULL,
    "text" "text" NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "unit_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."corrections_remarkdraft" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_remarkdraft" OWNER TO "preceptor_owner";

--
-- Name: corrections_remarkdraft_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_remarkdraft" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_remarkdraft_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_stage; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_stage" (
    "id" bigint NOT NULL,
    "number" smallint NOT NULL,
    "kind" character varying(16) NOT NULL,
    "outcome" character varying(16) NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "claim_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "unit_id" bigint NOT NULL,
    CONSTRAINT "corrections_stage_number_check" CHECK (("number" >= 0))
);

ALTER TABLE ONLY "public"."corrections_stage" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_stage" OWNER TO "preceptor_owner";

--
-- Name: corrections_stage_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_stage" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_stage_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_steprating; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_steprating" (
    "id" bigint NOT NULL,
    "index" smallint NOT NULL,
    "rating" smallint,
    "error_kind" character varying(40) NOT NULL,
    "severity" character varying(16) NOT NULL,
    "rewritten" "text" NOT NULL,
    "critique" "text" NOT NULL,
    "correction_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    CONSTRAINT "corrections_steprating_index_check" CHECK (("index" >= 0)),
    CONSTRAINT "step_rating_scale" CHECK ((("rating" IS NULL) OR ("rating" = ANY (ARRAY['-1'::integer, 0, 1]))))
);

ALTER TABLE ONLY "public"."corrections_steprating" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_steprating" OWNER TO "preceptor_owner";

--
-- Name: corrections_steprating_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_steprating" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_steprating_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_trial; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_trial" (
    "id" bigint NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "claim_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "probe_id" bigint NOT NULL,
    "problem_version_id" bigint NOT NULL,
    "unit_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."corrections_trial" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_trial" OWNER TO "preceptor_owner";

--
-- Name: corrections_trial_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_trial" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_trial_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_unit; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_unit" (
    "id" bigint NOT NULL,
    "state" character varying(16) NOT NULL,
    "stage" character varying(16) NOT NULL,
    "skill" character varying(80) NOT NULL,
    "language" character varying(8) NOT NULL,
    "priority" smallint NOT NULL,
    "returned_times" smallint NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "attempt_id" bigint,
    "author_id" bigint,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "last_token" integer NOT NULL,
    "reserved_until" timestamp with time zone,
    "brief" "text" NOT NULL,
    "kind" character varying(16) NOT NULL,
    "other_attempt_id" bigint,
    "problem_version_id" bigint,
    CONSTRAINT "corrections_unit_last_token_check" CHECK (("last_token" >= 0)),
    CONSTRAINT "corrections_unit_returned_times_check" CHECK (("returned_times" >= 0)),
    CONSTRAINT "unit_about" CHECK (((("attempt_id" IS NOT NULL) AND ("brief" = ''::"text") AND (("kind")::"text" = ANY ((ARRAY['correct'::character varying, 'grade'::character varying])::"text"[])) AND ("other_attempt_id" IS NULL) AND ("problem_version_id" IS NULL)) OR (("attempt_id" IS NOT NULL) AND ("brief" = ''::"text") AND (("kind")::"text" = 'compare'::"text") AND ("other_attempt_id" IS NOT NULL) AND ("problem_version_id" IS NULL) AND ("attempt_id" < "other_attempt_id")) OR (("attempt_id" IS NULL) AND ("brief" = ''::"text") AND (("kind")::"text" = 'decompose'::"text") AND ("other_attempt_id" IS NULL) AND ("problem_version_id" IS NOT NULL)) OR (("attempt_id" IS NULL) AND (("kind")::"text" = 'author'::"text") AND ("other_attempt_id" IS NULL) AND ("problem_version_id" IS NULL) AND (NOT ("brief" = ''::"text")))))
);

ALTER TABLE ONLY "public"."corrections_unit" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_unit" OWNER TO "preceptor_owner";

--
-- Name: corrections_unit_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_unit" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_unit_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: corrections_unitevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."corrections_unitevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "state" character varying(16) NOT NULL,
    "stage" character varying(16) NOT NULL,
    "skill" character varying(80) NOT NULL,
    "language" character varying(8) NOT NULL,
    "priority" smallint NOT NULL,
    "returned_times" smallint NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "attempt_id" bigint,
    "author_id" bigint,
    "organisation_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "last_token" integer NOT NULL,
    "reserved_until" timestamp with time zone,
    "brief" "text" NOT NULL,
    "kind" character varying(16) NOT NULL,
    "other_attempt_id" bigint,
    "problem_version_id" bigint,
    CONSTRAINT "corrections_unitevent_last_token_check" CHECK (("last_token" >= 0)),
    CONSTRAINT "corrections_unitevent_returned_times_check" CHECK (("returned_times" >= 0))
);

ALTER TABLE ONLY "public"."corrections_unitevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."corrections_unitevent" OWNER TO "preceptor_owner";

--
-- Name: corrections_unitevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_unitevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."corrections_unitevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: datasets_dataset; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."datasets_dataset" (
    "id" bigint NOT NULL,
    "name" character varying(50) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."datasets_dataset" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."datasets_dataset" OWNER TO "preceptor_owner";

--
-- Name: datasets_dataset_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_dataset" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."datasets_dataset_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: datasets_datasetversion; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."datasets_datasetversion" (
    "id" bigint NOT NULL,
    "number" integer NOT NULL,
    "content_sha256" character varying(64) NOT NULL,
    "examples_count" integer NOT NULL,
    "simulated_count" integer NOT NULL,
    "card" "text" NOT NULL,
    "files" "jsonb" NOT NULL,
    "directory" character varying(300) NOT NULL,
    "frozen_at" timestamp with time zone NOT NULL,
    "data_set_id" bigint NOT NULL,
    "frozen_by_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "excluded" "jsonb" NOT NULL,
    CONSTRAINT "datasets_datasetversion_examples_count_check" CHECK (("examples_count" >= 0)),
    CONSTRAINT "datasets_datasetversion_number_check" CHECK (("number" >= 0)),
    CONSTRAINT "datasets_datasetversion_simulated_count_check" CHECK (("simulated_count" >= 0))
);

ALTER TABLE ONLY "public"."datasets_datasetversion" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."datasets_datasetversion" OWNER TO "preceptor_owner";

--
-- Name: datasets_datasetversion_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_datasetversion" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."datasets_datasetversion_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: datasets_example; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."datasets_example" (
    "id" bigint NOT NULL,
    "index" integer NOT NULL,
    "prompt" "text" NOT NULL,
    "completion" "text" NOT NULL,
    "simulated" boolean NOT NULL,
    "correction_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "version_id" bigint NOT NULL,
    "review_id" bigint NOT NULL,
    "seconds" integer NOT NULL,
    CONSTRAINT "datasets_example_index_check" CHECK (("index" >= 0)),
    CONSTRAINT "datasets_example_seconds_check" CHECK (("seconds" >= 0))
);

ALTER TABLE ONLY "public"."datasets_example" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."datasets_example" OWNER TO "preceptor_owner";

--
-- Name: datasets_example_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_example" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."datasets_example_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: datasets_pseudonym; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."datasets_pseudonym" (
    "id" bigint NOT NULL,
    "label" character varying(40) NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."datasets_pseudonym" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."datasets_pseudonym" OWNER TO "preceptor_owner";

--
-- Name: datasets_pseudonym_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_pseudonym" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."datasets_pseudonym_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."django_admin_log" (
    "id" integer NOT NULL,
    "action_time" timestamp with time zone NOT NULL,
    "object_id" "text",
    "object_repr" character varying(200) NOT NULL,
    "action_flag" smallint NOT NULL,
    "change_message" "text" NOT NULL,
    "content_type_id" integer,
    "user_id" bigint NOT NULL,
    CONSTRAINT "django_admin_log_action_flag_check" CHECK (("action_flag" >= 0))
);


ALTER TABLE "public"."django_admin_log" OWNER TO "preceptor_owner";

--
-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."django_admin_log" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."django_admin_log_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."django_content_type" (
    "id" integer NOT NULL,
    "app_label" character varying(100) NOT NULL,
    "model" character varying(100) NOT NULL
);


ALTER TABLE "public"."django_content_type" OWNER TO "preceptor_owner";

--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."django_content_type" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."django_content_type_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."django_migrations" (
    "id" bigint NOT NULL,
    "app" character varying(255) NOT NULL,
    "name" character varying(255) NOT NULL,
    "applied" timestamp with time zone NOT NULL
);


ALTER TABLE "public"."django_migrations" OWNER TO "preceptor_owner";

--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."django_migrations" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."django_migrations_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."django_session" (
    "session_key" character varying(40) NOT NULL,
    "session_data" "text" NOT NULL,
    "expire_date" timestamp with time zone NOT NULL
);


ALTER TABLE "public"."django_session" OWNER TO "preceptor_owner";

--
-- Name: experts_expertprofile; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."experts_expertprofile" (
    "id" bigint NOT NULL,
    "legal_name" character varying(200) NOT NULL,
    "headline" character varying(200) NOT NULL,
    "languages" "jsonb" NOT NULL,
    "country" character varying(2) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "person_id" bigint NOT NULL
);


ALTER TABLE "public"."experts_expertprofile" OWNER TO "preceptor_owner";

--
-- Name: experts_expertprofile_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."experts_expertprofile" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."experts_expertprofile_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: experts_expertprofileevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."experts_expertprofileevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "legal_name" character varying(200) NOT NULL,
    "headline" character varying(200) NOT NULL,
    "languages" "jsonb" NOT NULL,
    "country" character varying(2) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "person_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL
);


ALTER TABLE "public"."experts_expertprofileevent" OWNER TO "preceptor_owner";

--
-- Name: experts_expertprofileevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."experts_expertprofileevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."experts_expertprofileevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: experts_expertskill; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."experts_expertskill" (
    "id" bigint NOT NULL,
    "level" smallint NOT NULL,
    "evidence" character varying(300) NOT NULL,
    "profile_id" bigint NOT NULL,
    "skill_id" bigint NOT NULL,
    CONSTRAINT "expert_skill_level" CHECK ((("level" >= 1) AND ("level" <= 5))),
    CONSTRAINT "experts_expertskill_level_check" CHECK (("level" >= 0))
);


ALTER TABLE "public"."experts_expertskill" OWNER TO "preceptor_owner";

--
-- Name: experts_expertskill_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."experts_expertskill" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."experts_expertskill_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: experts_skill; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."experts_skill" (
    "id" bigint NOT NULL,
    "code" character varying(80) NOT NULL,
    "label_en" character varying(160) NOT NULL,
    "label_ar" character varying(160) NOT NULL,
    "parent_id" bigint
);


ALTER TABLE "public"."experts_skill" OWNER TO "preceptor_owner";

--
-- Name: experts_skill_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."experts_skill" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."experts_skill_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_account; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."ledger_account" (
    "id" bigint NOT NULL,
    "kind" character varying(40) NOT NULL,
    "owner" character varying(80) NOT NULL,
    "currency" character varying(3) NOT NULL,
    "created_at" timestamp with time zone DEFAULT "statement_timestamp"() NOT NULL,
    "organisation_id" bigint NOT NULL,
    "floor_minor" bigint,
    "side" character varying(6) NOT NULL,
    CONSTRAINT "account_iso_currency" CHECK ((("currency")::"text" ~ '^[A-Z]{3}$'::"text")),
    CONSTRAINT "account_side" CHECK ((("side")::"text" = ANY ((ARRAY['debit'::character varying, 'credit'::character varying])::"text"[])))
);

ALTER TABLE ONLY "public"."ledger_account" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."ledger_account" OWNER TO "preceptor_owner";

--
-- Name: ledger_account_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."ledger_account" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."ledger_account_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_transfer; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."ledger_transfer" (
    "id" bigint NOT NULL,
    "kind" character varying(40) NOT NULL,
    "reference" character varying(120) NOT NULL,
    "currency" character varying(3) NOT NULL,
    "amount_minor" bigint NOT NULL,
    "memo" character varying(200) NOT NULL,
    "simulated" boolean NOT NULL,
    "event_at" timestamp with time zone NOT NULL,
    "created_at" timestamp with time zone DEFAULT "statement_timestamp"() NOT NULL,
    "credit_id" bigint NOT NULL,
    "debit_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    CONSTRAINT "transfer_positive" CHECK (("amount_minor" > 0)),
    CONSTRAINT "transfer_two_accounts" CHECK ((NOT ("debit_id" = "credit_id")))
);

ALTER TABLE ONLY "public"."ledger_transfer" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."ledger_transfer" OWNER TO "preceptor_owner";

--
-- Name: ledger_transfer_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."ledger_transfer" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."ledger_transfer_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: llm_endpoint; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."llm_endpoint" (
    "id" bigint NOT NULL,
    "name" character varying(120) NOT NULL,
    "kind" character varying(16) NOT NULL,
    "base_url" character varying(500) NOT NULL,
    "api_key_sealed" "bytea" NOT NULL,
    "allow_loopback" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    CONSTRAINT "endpoint_has_address" CHECK ((((("base_url")::"text" = ''::"text") AND (("kind")::"text" = 'local'::"text")) OR ((("kind")::"text" = 'openai'::"text") AND (NOT (("base_url")::"text" = ''::"text")))))
);

ALTER TABLE ONLY "public"."llm_endpoint" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."llm_endpoint" OWNER TO "preceptor_owner";

--
-- Name: llm_endpoint_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."llm_endpoint" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."llm_endpoint_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: llm_endpointevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."llm_endpointevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "name" character varying(120) NOT NULL,
    "kind" character varying(16) NOT NULL,
    "base_url" character varying(500) NOT NULL,
    "allow_loopback" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."llm_endpointevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."llm_endpointevent" OWNER TO "preceptor_owner";

--
-- Name: llm_endpointevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."llm_endpointevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."llm_endpointevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: llm_usage; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."llm_usage" (
    "id" bigint NOT NULL,
    "remote_name" character varying(200) NOT NULL,
    "purpose" character varying(80) NOT NULL,
    "calls" integer NOT NULL,
    "prompt_tokens" bigint NOT NULL,
    "completion_tokens" bigint NOT NULL,
    "milliseconds" bigint NOT NULL,
    "cost_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "endpoint_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    CONSTRAINT "llm_usage_calls_check" CHECK (("calls" >= 0)),
    CONSTRAINT "llm_usage_completion_tokens_check" CHECK (("completion_tokens" >= 0)),
    CONSTRAINT "llm_usage_milliseconds_check" CHECK (("milliseconds" >= 0)),
    CONSTRAINT "llm_usage_prompt_tokens_check" CHECK (("prompt_tokens" >= 0))
);

ALTER TABLE ONLY "public"."llm_usage" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."llm_usage" OWNER TO "preceptor_owner";

--
-- Name: llm_usage_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."llm_usage" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."llm_usage_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: loop_looprun; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."loop_looprun" (
    "id" bigint NOT NULL,
    "name" character varying(120) NOT NULL,
    "size" character varying(16) NOT NULL,
    "state" character varying(16) NOT NULL,
    "settings" "jsonb" NOT NULL,
    "simulated" boolean NOT NULL,
    "stop_asked" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "finished_at" timestamp with time zone,
    "created_by_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."loop_looprun" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."loop_looprun" OWNER TO "preceptor_owner";

--
-- Name: loop_looprun_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."loop_looprun" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."loop_looprun_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: loop_loopstage; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."loop_loopstage" (
    "id" bigint NOT NULL,
    "number" smallint NOT NULL,
    "name" character varying(40) NOT NULL,
    "state" character varying(16) NOT NULL,
    "done" integer NOT NULL,
    "total" integer NOT NULL,
    "message" character varying(300) NOT NULL,
    "result" "jsonb" NOT NULL,
    "started_at" timestamp with time zone,
    "finished_at" timestamp with time zone,
    "organisation_id" bigint NOT NULL,
    "run_id" bigint NOT NULL,
    CONSTRAINT "loop_loopstage_done_check" CHECK (("done" >= 0)),
    CONSTRAINT "loop_loopstage_number_check" CHECK (("number" >= 0)),
    CONSTRAINT "loop_loopstage_total_check" CHECK (("total" >= 0))
);

ALTER TABLE ONLY "public"."loop_loopstage" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."loop_loopstage" OWNER TO "preceptor_owner";

--
-- Name: loop_loopstage_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."loop_loopstage" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."loop_loopstage_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."mfa_authenticator" (
    "id" bigint NOT NULL,
    "type" character varying(20) NOT NULL,
    "data" "jsonb" NOT NULL,
    "user_id" bigint NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "last_used_at" timestamp with time zone
);


ALTER TABLE "public"."mfa_authenticator" OWNER TO "preceptor_owner";

--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."mfa_authenticator" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."mfa_authenticator_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payroll_payrun; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."payroll_payrun" (
    "id" bigint NOT NULL,
    "period_start" "date" NOT NULL,
    "period_end" "date" NOT NULL,
    "state" character varying(16) NOT NULL,
    "simulated" boolean NOT NULL,
    "prepared_at" timestamp with time zone NOT NULL,
    "approved_at" timestamp with time zone,
    "approved_by_id" bigint,
    "organisation_id" bigint NOT NULL,
    "prepared_by_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    CONSTRAINT "pay_run_approval" CHECK (((("approved_at" IS NULL) AND ("approved_by_id" IS NULL) AND (("state")::"text" = 'prepared'::"text")) OR (("approved_at" IS NOT NULL) AND ("approved_by_id" IS NOT NULL) AND (("state")::"text" = 'approved'::"text")))),
    CONSTRAINT "pay_run_four_eyes" CHECK ((("approved_by_id" IS NULL) OR (NOT (("approved_by_id" = "prepared_by_id") AND ("approved_by_id" IS NOT NULL))))),
    CONSTRAINT "pay_run_period" CHECK (("period_end" >= "period_start"))
);

ALTER TABLE ONLY "public"."payroll_payrun" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."payroll_payrun" OWNER TO "preceptor_owner";

--
-- Name: payroll_payrun_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_payrun" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."payroll_payrun_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payroll_payrunevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."payroll_payrunevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "period_start" "date" NOT NULL,
    "period_end" "date" NOT NULL,
    "state" character varying(16) NOT NULL,
    "simulated" boolean NOT NULL,
    "prepared_at" timestamp with time zone NOT NULL,
    "approved_at" timestamp with time zone,
    "approved_by_id" bigint,
    "organisation_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "prepared_by_id" bigint NOT NULL,
    "project_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."payroll_payrunevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."payroll_payrunevent" OWNER TO "preceptor_owner";

--
-- Name: payroll_payrunevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_payrunevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."payroll_payrunevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payroll_preparedentry; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."payroll_preparedentry" (
    "id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "pay_run_id" bigint NOT NULL,
    "time_entry_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."payroll_preparedentry" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."payroll_preparedentry" OWNER TO "preceptor_owner";

--
-- Name: payroll_preparedentry_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_preparedentry" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."payroll_preparedentry_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payroll_statedentry; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."payroll_statedentry" (
    "id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "time_entry_id" bigint NOT NULL,
    "line_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."payroll_statedentry" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."payroll_statedentry" OWNER TO "preceptor_owner";

--
-- Name: payroll_statedentry_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_statedentry" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."payroll_statedentry_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payroll_statement; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."payroll_statement" (
    "id" bigint NOT NULL,
    "number" character varying(40) NOT NULL,
    "currency" character varying(3) NOT NULL,
    "gross_minor" bigint NOT NULL,
    "seconds" bigint NOT NULL,
    "record" "jsonb" NOT NULL,
    "record_sha256" character varying(64) NOT NULL,
    "time_zone" character varying(64) NOT NULL,
    "simulated" boolean NOT NULL,
    "issued_at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "pay_run_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "sequence" integer NOT NULL,
    CONSTRAINT "payroll_statement_seconds_check" CHECK (("seconds" >= 0)),
    CONSTRAINT "payroll_statement_sequence_check" CHECK (("sequence" >= 0))
);

ALTER TABLE ONLY "public"."payroll_statement" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."payroll_statement" OWNER TO "preceptor_owner";

--
-- Name: payroll_statement_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_statement" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."payroll_statement_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payroll_statementline; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."payroll_statementline" (
    "id" bigint NOT NULL,
    "number" smallint NOT NULL,
    "description" character varying(200) NOT NULL,
    "local_date" "date" NOT NULL,
    "seconds" integer NOT NULL,
    "hourly_minor" bigint NOT NULL,
    "amount_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "organisation_id" bigint NOT NULL,
    "statement_id" bigint NOT NULL,
    CONSTRAINT "payroll_statementline_number_check" CHECK (("number" >= 0)),
    CONSTRAINT "payroll_statementline_seconds_check" CHECK (("seconds" >= 0))
);

ALTER TABLE ONLY "public"."payroll_statementline" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."payroll_statementline" OWNER TO "preceptor_owner";

--
-- Name: payroll_statementline_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_statementline" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."payroll_statementline_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: pghistory_context; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."pghistory_context" (
    "id" "uuid" NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "updated_at" timestamp with time zone NOT NULL,
    "metadata" "jsonb" NOT NULL
);


ALTER TABLE "public"."pghistory_context" OWNER TO "preceptor_owner";

--
-- Name: preceptor_cache; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE UNLOGGED TABLE "public"."preceptor_cache" (
    "cache_key" character varying(255) NOT NULL,
    "value" "text" NOT NULL,
    "expires" timestamp with time zone NOT NULL
);


ALTER TABLE "public"."preceptor_cache" OWNER TO "preceptor_owner";

--
-- Name: probing_attempt; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_attempt" (
    "id" bigint NOT NULL,
    "sample" smallint NOT NULL,
    "output" "text" NOT NULL,
    "output_sha256" character varying(64) NOT NULL,
    "finish_reason" character varying(40) NOT NULL,
    "extracted_answer" character varying(400) NOT NULL,
    "correct" boolean,
    "verdict_reason" character varying(300) NOT NULL,
    "recorded_correct" boolean,
    "prompt_tokens" integer NOT NULL,
    "completion_tokens" integer NOT NULL,
    "calculator_calls" integer NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "problem_version_id" bigint NOT NULL,
    "model_version_id" bigint NOT NULL,
    "probe_id" bigint NOT NULL,
    CONSTRAINT "probing_attempt_calculator_calls_check" CHECK (("calculator_calls" >= 0)),
    CONSTRAINT "probing_attempt_completion_tokens_check" CHECK (("completion_tokens" >= 0)),
    CONSTRAINT "probing_attempt_prompt_tokens_check" CHECK (("prompt_tokens" >= 0)),
    CONSTRAINT "probing_attempt_sample_check" CHECK (("sample" >= 0))
);

ALTER TABLE ONLY "public"."probing_attempt" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_attempt" OWNER TO "preceptor_owner";

--
-- Name: probing_attempt_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_attempt" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_attempt_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: probing_attemptstep; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_attemptstep" (
    "id" bigint NOT NULL,
    "index" smallint NOT NULL,
    "start" integer NOT NULL,
    "end" integer NOT NULL,
    "check_result" character varying(8) NOT NULL,
    "attempt_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    CONSTRAINT "attempt_step_span" CHECK (("end" > "start")),
    CONSTRAINT "probing_attemptstep_end_check" CHECK (("end" >= 0)),
    CONSTRAINT "probing_attemptstep_index_check" CHECK (("index" >= 0)),
    CONSTRAINT "probing_attemptstep_start_check" CHECK (("start" >= 0))
);

ALTER TABLE ONLY "public"."probing_attemptstep" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_attemptstep" OWNER TO "preceptor_owner";

--
-- Name: probing_attemptstep_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_attemptstep" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_attemptstep_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: probing_model; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_model" (
    "id" bigint NOT NULL,
    "name" character varying(200) NOT NULL,
    "description" "text" NOT NULL,
    "licence_notice" "text" NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."probing_model" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_model" OWNER TO "preceptor_owner";

--
-- Name: probing_model_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_model" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_model_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: probing_modelversion; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_modelversion" (
    "id" bigint NOT NULL,
    "name" character varying(200) NOT NULL,
    "remote_name" character varying(200) NOT NULL,
    "protocol" character varying(16) NOT NULL,
    "examples" smallint NOT NULL,
    "adapter" character varying(300) NOT NULL,
    "adapter_sha256" character varying(64) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "endpoint_id" bigint,
    "model_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "parent_id" bigint,
    CONSTRAINT "model_version_answers" CHECK (((("endpoint_id" IS NULL) AND (("protocol")::"text" = 'recorded'::"text")) OR ((NOT (("protocol")::"text" = 'recorded'::"text")) AND ("endpoint_id" IS NOT NULL)))),
    CONSTRAINT "probing_modelversion_examples_check" CHECK (("examples" >= 0))
);

ALTER TABLE ONLY "public"."probing_modelversion" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_modelversion" OWNER TO "preceptor_owner";

--
-- Name: probing_modelversion_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_modelversion" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_modelversion_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: probing_modelversionevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_modelversionevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "name" character varying(200) NOT NULL,
    "remote_name" character varying(200) NOT NULL,
    "protocol" character varying(16) NOT NULL,
    "examples" smallint NOT NULL,
    "adapter" character varying(300) NOT NULL,
    "adapter_sha256" character varying(64) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "endpoint_id" bigint,
    "model_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "parent_id" bigint,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    CONSTRAINT "probing_modelversionevent_examples_check" CHECK (("examples" >= 0))
);

ALTER TABLE ONLY "public"."probing_modelversionevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_modelversionevent" OWNER TO "preceptor_owner";

--
-- Name: probing_modelversionevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_modelversionevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_modelversionevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: probing_probe; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_probe" (
    "id" bigint NOT NULL,
    "purpose" character varying(16) NOT NULL,
    "state" character varying(16) NOT NULL,
    "samples" smallint NOT NULL,
    "parameters" "jsonb" NOT NULL,
    "total" integer NOT NULL,
    "done" integer NOT NULL,
    "correct" integer NOT NULL,
    "prompt_tokens" bigint NOT NULL,
    "completion_tokens" bigint NOT NULL,
    "cost_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "error" "text" NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "started_at" timestamp with time zone,
    "finished_at" timestamp with time zone,
    "created_by_id" bigint NOT NULL,
    "model_version_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "open_units" boolean NOT NULL,
    "error_code" character varying(60) NOT NULL,
    CONSTRAINT "probing_probe_completion_tokens_check" CHECK (("completion_tokens" >= 0)),
    CONSTRAINT "probing_probe_correct_check" CHECK (("correct" >= 0)),
    CONSTRAINT "probing_probe_done_check" CHECK (("done" >= 0)),
    CONSTRAINT "probing_probe_prompt_tokens_check" CHECK (("prompt_tokens" >= 0)),
    CONSTRAINT "probing_probe_samples_check" CHECK (("samples" >= 0)),
    CONSTRAINT "probing_probe_total_check" CHECK (("total" >= 0))
);

ALTER TABLE ONLY "public"."probing_probe" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_probe" OWNER TO "preceptor_owner";

--
-- Name: probing_probe_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_probe" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_probe_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: probing_probeproblem; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_probeproblem" (
    "id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "probe_id" bigint NOT NULL,
    "problem_version_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."probing_probeproblem" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_probeproblem" OWNER TO "preceptor_owner";

--
-- Name: probing_probeproblem_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_probeproblem" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_probeproblem_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: probing_tryout; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."probing_tryout" (
    "id" bigint NOT NULL,
    "question" "text" NOT NULL,
    "state" character varying(16) NOT NULL,
    "answer" "text" NOT NULL,
    "failure" "text" NOT NULL,
    "completion_tokens" integer NOT NULL,
    "milliseconds" integer NOT NULL,
    "asked_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone,
    "asked_by_id" bigint NOT NULL,
    "model_version_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "failure_code" character varying(60) NOT NULL,
    CONSTRAINT "probing_tryout_completion_tokens_check" CHECK (("completion_tokens" >= 0)),
    CONSTRAINT "probing_tryout_milliseconds_check" CHECK (("milliseconds" >= 0)),
    CONSTRAINT "tryout_ends" CHECK (((("ended_at" IS NULL) AND (("state")::"text" = 'queued'::"text")) OR ((NOT (("state")::"text" = 'queued'::"text")) AND ("ended_at" IS NOT NULL))))
);

ALTER TABLE ONLY "public"."probing_tryout" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."probing_tryout" OWNER TO "preceptor_owner";

--
-- Name: probing_tryout_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_tryout" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."probing_tryout_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: problems_attachment; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."problems_attachment" (
    "id" bigint NOT NULL,
    "name" character varying(260) NOT NULL,
    "media_type" character varying(100) NOT NULL,
    "sha256" character varying(64) NOT NULL,
    "size" integer NOT NULL,
    "content" "bytea" NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "uploaded_by_id" bigint NOT NULL,
    CONSTRAINT "problems_attachment_size_check" CHECK (("size" >= 0))
);

ALTER TABLE ONLY "public"."problems_attachment" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."problems_attachment" OWNER TO "preceptor_owner";

--
-- Name: problems_attachment_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."problems_attachment" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."problems_attachment_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: problems_problem; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."problems_problem" (
    "id" bigint NOT NULL,
    "external_id" character varying(200) NOT NULL,
    "source" character varying(80) NOT NULL,
    "licence" character varying(80) NOT NULL,
    "simulated" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "created_by_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "posed" boolean NOT NULL
);

ALTER TABLE ONLY "public"."problems_problem" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."problems_problem" OWNER TO "preceptor_owner";

--
-- Name: problems_problem_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."problems_problem" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."problems_problem_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: problems_problemversion; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."problems_problemversion" (
    "id" bigint NOT NULL,
    "number" integer NOT NULL,
    "statement" "text" NOT NULL,
    "language" character varying(8) NOT NULL,
    "reference_steps" "jsonb" NOT NULL,
    "reference_text" "text" NOT NULL,
    "answer" character varying(400) NOT NULL,
    "unit" character varying(80) NOT NULL,
    "tolerance_kind" character varying(16) NOT NULL,
    "tolerance" character varying(40) NOT NULL,
    "rubric" "jsonb" NOT NULL,
    "skill" character varying(80) NOT NULL,
    "topic" character varying(120) NOT NULL,
    "family" character varying(80) NOT NULL,
    "wording" smallint,
    "split" character varying(16) NOT NULL,
    "difficulty" smallint NOT NULL,
    "extra" "jsonb" NOT NULL,
    "content_sha256" character varying(64) NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "problem_id" bigint NOT NULL,
    CONSTRAINT "problems_problemversion_difficulty_check" CHECK (("difficulty" >= 0)),
    CONSTRAINT "problems_problemversion_number_check" CHECK (("number" >= 0)),
    CONSTRAINT "problems_problemversion_wording_check" CHECK (("wording" >= 0))
);

ALTER TABLE ONLY "public"."problems_problemversion" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."problems_problemversion" OWNER TO "preceptor_owner";

--
-- Name: problems_problemversion_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."problems_problemversion" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."problems_problemversion_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."procrastinate_events" (
    "id" bigint NOT NULL,
    "job_id" bigint NOT NULL,
    "type" "public"."procrastinate_job_event_type",
    "at" timestamp with time zone DEFAULT "now"()
);


ALTER TABLE "public"."procrastinate_events" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

CREATE SEQUENCE "public"."procrastinate_events_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE "public"."procrastinate_events_id_seq" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: preceptor_owner
--

ALTER SEQUENCE "public"."procrastinate_events_id_seq" OWNED BY "public"."procrastinate_events"."id";


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

CREATE SEQUENCE "public"."procrastinate_jobs_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE "public"."procrastinate_jobs_id_seq" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: preceptor_owner
--

ALTER SEQUENCE "public"."procrastinate_jobs_id_seq" OWNED BY "public"."procrastinate_jobs"."id";


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."procrastinate_periodic_defers" (
    "id" bigint NOT NULL,
    "task_name" character varying(128) NOT NULL,
    "defer_timestamp" bigint,
    "job_id" bigint,
    "periodic_id" character varying(128) DEFAULT ''::character varying NOT NULL
);


ALTER TABLE "public"."procrastinate_periodic_defers" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

CREATE SEQUENCE "public"."procrastinate_periodic_defers_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE "public"."procrastinate_periodic_defers_id_seq" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: preceptor_owner
--

ALTER SEQUENCE "public"."procrastinate_periodic_defers_id_seq" OWNED BY "public"."procrastinate_periodic_defers"."id";


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."procrastinate_workers" (
    "id" bigint NOT NULL,
    "last_heartbeat" timestamp with time zone DEFAULT "now"() NOT NULL
);


ALTER TABLE "public"."procrastinate_workers" OWNER TO "preceptor_owner";

--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."procrastinate_workers" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME "public"."procrastinate_workers_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: projects_acknowledgement; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."projects_acknowledgement" (
    "id" bigint NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "guideline_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."projects_acknowledgement" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."projects_acknowledgement" OWNER TO "preceptor_owner";

--
-- Name: projects_acknowledgement_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_acknowledgement" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."projects_acknowledgement_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: projects_guideline; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."projects_guideline" (
    "id" bigint NOT NULL,
    "version" integer NOT NULL,
    "language" character varying(8) NOT NULL,
    "body" "text" NOT NULL,
    "changelog" character varying(300) NOT NULL,
    "in_force_from" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "published_by_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    CONSTRAINT "projects_guideline_version_check" CHECK (("version" >= 0))
);

ALTER TABLE ONLY "public"."projects_guideline" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."projects_guideline" OWNER TO "preceptor_owner";

--
-- Name: projects_guideline_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_guideline" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."projects_guideline_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: projects_project; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."projects_project" (
    "id" bigint NOT NULL,
    "name" character varying(200) NOT NULL,
    "slug" character varying(50) NOT NULL,
    "description" "text" NOT NULL,
    "state" character varying(16) NOT NULL,
    "protocol" character varying(16) NOT NULL,
    "daily_cap_seconds" integer NOT NULL,
    "claim_minutes" integer NOT NULL,
    "currency" character varying(3) NOT NULL,
    "budget_minor" bigint NOT NULL,
    "review_days" smallint NOT NULL,
    "simulated" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "created_by_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "break_samples" smallint NOT NULL,
    "break_wrong" smallint NOT NULL,
    "error_kinds" "jsonb" NOT NULL,
    CONSTRAINT "project_break_rule" CHECK ((("break_samples" >= "break_wrong") AND ("break_samples" <= 64) AND ("break_wrong" >= 1))),
    CONSTRAINT "project_budget" CHECK (("budget_minor" >= 0)),
    CONSTRAINT "project_cap" CHECK (("daily_cap_seconds" <= 86400)),
    CONSTRAINT "projects_project_break_samples_check" CHECK (("break_samples" >= 0)),
    CONSTRAINT "projects_project_break_wrong_check" CHECK (("break_wrong" >= 0)),
    CONSTRAINT "projects_project_claim_minutes_check" CHECK (("claim_minutes" >= 0)),
    CONSTRAINT "projects_project_daily_cap_seconds_check" CHECK (("daily_cap_seconds" >= 0)),
    CONSTRAINT "projects_project_review_days_check" CHECK (("review_days" >= 0))
);

ALTER TABLE ONLY "public"."projects_project" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."projects_project" OWNER TO "preceptor_owner";

--
-- Name: projects_project_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_project" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."projects_project_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: projects_projectevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."projects_projectevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "name" character varying(200) NOT NULL,
    "slug" character varying(50) NOT NULL,
    "description" "text" NOT NULL,
    "state" character varying(16) NOT NULL,
    "protocol" character varying(16) NOT NULL,
    "daily_cap_seconds" integer NOT NULL,
    "claim_minutes" integer NOT NULL,
    "currency" character varying(3) NOT NULL,
    "budget_minor" bigint NOT NULL,
    "review_days" smallint NOT NULL,
    "simulated" boolean NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "created_by_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "break_samples" smallint NOT NULL,
    "break_wrong" smallint NOT NULL,
    "error_kinds" "jsonb" NOT NULL,
    CONSTRAINT "projects_projectevent_break_samples_check" CHECK (("break_samples" >= 0)),
    CONSTRAINT "projects_projectevent_break_wrong_check" CHECK (("break_wrong" >= 0)),
    CONSTRAINT "projects_projectevent_claim_minutes_check" CHECK (("claim_minutes" >= 0)),
    CONSTRAINT "projects_projectevent_daily_cap_seconds_check" CHECK (("daily_cap_seconds" >= 0)),
    CONSTRAINT "projects_projectevent_review_days_check" CHECK (("review_days" >= 0))
);

ALTER TABLE ONLY "public"."projects_projectevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."projects_projectevent" OWNER TO "preceptor_owner";

--
-- Name: projects_projectevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_projectevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."projects_projectevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: projects_rate; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."projects_rate" (
    "id" bigint NOT NULL,
    "role" character varying(16) NOT NULL,
    "hourly_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "in_force_from" timestamp with time zone NOT NULL,
    "organisation_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "set_by_id" bigint NOT NULL,
    CONSTRAINT "rate_positive" CHECK (("hourly_minor" > 0))
);

ALTER TABLE ONLY "public"."projects_rate" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."projects_rate" OWNER TO "preceptor_owner";

--
-- Name: projects_rate_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_rate" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."projects_rate_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: review_review; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."review_review" (
    "id" bigint NOT NULL,
    "verdict" character varying(16) NOT NULL,
    "comment" "text" NOT NULL,
    "fixed_solution" "text" NOT NULL,
    "simulated" boolean NOT NULL,
    "at" timestamp with time zone NOT NULL,
    "author_id" bigint NOT NULL,
    "claim_id" bigint NOT NULL,
    "correction_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "reviewer_id" bigint NOT NULL,
    "unit_id" bigint NOT NULL,
    CONSTRAINT "review_not_own_work" CHECK ((NOT ("reviewer_id" = "author_id")))
);

ALTER TABLE ONLY "public"."review_review" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."review_review" OWNER TO "preceptor_owner";

--
-- Name: review_review_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."review_review" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."review_review_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: review_stepcomment; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."review_stepcomment" (
    "id" bigint NOT NULL,
    "index" smallint NOT NULL,
    "text" "text" NOT NULL,
    "organisation_id" bigint NOT NULL,
    "review_id" bigint NOT NULL,
    CONSTRAINT "review_stepcomment_index_check" CHECK (("index" >= 0))
);

ALTER TABLE ONLY "public"."review_stepcomment" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."review_stepcomment" OWNER TO "preceptor_owner";

--
-- Name: review_stepcomment_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."review_stepcomment" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."review_stepcomment_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: staffing_assignment; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."staffing_assignment" (
    "id" bigint NOT NULL,
    "role" character varying(16) NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "offer_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."staffing_assignment" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."staffing_assignment" OWNER TO "preceptor_owner";

--
-- Name: staffing_assignment_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_assignment" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."staffing_assignment_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: staffing_assignmentevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."staffing_assignmentevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "role" character varying(16) NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "offer_id" bigint NOT NULL
);

ALTER TABLE ONLY "public"."staffing_assignmentevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."staffing_assignmentevent" OWNER TO "preceptor_owner";

--
-- Name: staffing_assignmentevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_assignmentevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."staffing_assignmentevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: staffing_offer; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."staffing_offer" (
    "id" bigint NOT NULL,
    "role" character varying(16) NOT NULL,
    "hourly_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "daily_cap_seconds" integer NOT NULL,
    "state" character varying(16) NOT NULL,
    "reason" character varying(300) NOT NULL,
    "simulated" boolean NOT NULL,
    "made_at" timestamp with time zone NOT NULL,
    "expires_at" timestamp with time zone NOT NULL,
    "answered_at" timestamp with time zone,
    "made_by_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    CONSTRAINT "offer_expires_later" CHECK (("expires_at" > "made_at")),
    CONSTRAINT "offer_rate_positive" CHECK (("hourly_minor" > 0)),
    CONSTRAINT "staffing_offer_daily_cap_seconds_check" CHECK (("daily_cap_seconds" >= 0))
);

ALTER TABLE ONLY "public"."staffing_offer" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."staffing_offer" OWNER TO "preceptor_owner";

--
-- Name: staffing_offer_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_offer" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."staffing_offer_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: staffing_offerevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."staffing_offerevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "role" character varying(16) NOT NULL,
    "hourly_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "daily_cap_seconds" integer NOT NULL,
    "state" character varying(16) NOT NULL,
    "reason" character varying(300) NOT NULL,
    "simulated" boolean NOT NULL,
    "made_at" timestamp with time zone NOT NULL,
    "expires_at" timestamp with time zone NOT NULL,
    "answered_at" timestamp with time zone,
    "made_by_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    CONSTRAINT "staffing_offerevent_daily_cap_seconds_check" CHECK (("daily_cap_seconds" >= 0))
);

ALTER TABLE ONLY "public"."staffing_offerevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."staffing_offerevent" OWNER TO "preceptor_owner";

--
-- Name: staffing_offerevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_offerevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."staffing_offerevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: training_evaluation; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."training_evaluation" (
    "id" bigint NOT NULL,
    "split" character varying(16) NOT NULL,
    "problems" integer NOT NULL,
    "correct" integer NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "model_version_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "probe_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    CONSTRAINT "evaluation_bounds" CHECK (("correct" <= "problems")),
    CONSTRAINT "training_evaluation_correct_check" CHECK (("correct" >= 0)),
    CONSTRAINT "training_evaluation_problems_check" CHECK (("problems" >= 0))
);

ALTER TABLE ONLY "public"."training_evaluation" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."training_evaluation" OWNER TO "preceptor_owner";

--
-- Name: training_evaluation_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_evaluation" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."training_evaluation_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: training_lift; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."training_lift" (
    "id" bigint NOT NULL,
    "split" character varying(16) NOT NULL,
    "problems" integer NOT NULL,
    "difference" double precision NOT NULL,
    "low" double precision NOT NULL,
    "high" double precision NOT NULL,
    "p_value" double precision NOT NULL,
    "fixed" integer NOT NULL,
    "broken" integer NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "after_id" bigint NOT NULL,
    "before_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "training_run_id" bigint,
    CONSTRAINT "training_lift_broken_check" CHECK (("broken" >= 0)),
    CONSTRAINT "training_lift_fixed_check" CHECK (("fixed" >= 0)),
    CONSTRAINT "training_lift_problems_check" CHECK (("problems" >= 0))
);

ALTER TABLE ONLY "public"."training_lift" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."training_lift" OWNER TO "preceptor_owner";

--
-- Name: training_lift_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_lift" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."training_lift_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: training_trainingrun; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."training_trainingrun" (
    "id" bigint NOT NULL,
    "method" character varying(40) NOT NULL,
    "hyperparameters" "jsonb" NOT NULL,
    "state" character varying(16) NOT NULL,
    "step" integer NOT NULL,
    "steps" integer NOT NULL,
    "losses" "jsonb" NOT NULL,
    "figures" "jsonb" NOT NULL,
    "error" "text" NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "started_at" timestamp with time zone,
    "finished_at" timestamp with time zone,
    "base_version_id" bigint NOT NULL,
    "created_by_id" bigint NOT NULL,
    "data_set_version_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "produced_version_id" bigint,
    "project_id" bigint NOT NULL,
    "error_code" character varying(60) NOT NULL,
    CONSTRAINT "training_trainingrun_step_check" CHECK (("step" >= 0)),
    CONSTRAINT "training_trainingrun_steps_check" CHECK (("steps" >= 0))
);

ALTER TABLE ONLY "public"."training_trainingrun" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."training_trainingrun" OWNER TO "preceptor_owner";

--
-- Name: training_trainingrun_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_trainingrun" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."training_trainingrun_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: training_trainingrunevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."training_trainingrunevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "method" character varying(40) NOT NULL,
    "hyperparameters" "jsonb" NOT NULL,
    "state" character varying(16) NOT NULL,
    "step" integer NOT NULL,
    "steps" integer NOT NULL,
    "figures" "jsonb" NOT NULL,
    "error" "text" NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "started_at" timestamp with time zone,
    "finished_at" timestamp with time zone,
    "base_version_id" bigint NOT NULL,
    "created_by_id" bigint NOT NULL,
    "data_set_version_id" bigint NOT NULL,
    "organisation_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "produced_version_id" bigint,
    "project_id" bigint NOT NULL,
    "error_code" character varying(60) NOT NULL,
    CONSTRAINT "training_trainingrunevent_step_check" CHECK (("step" >= 0)),
    CONSTRAINT "training_trainingrunevent_steps_check" CHECK (("steps" >= 0))
);

ALTER TABLE ONLY "public"."training_trainingrunevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."training_trainingrunevent" OWNER TO "preceptor_owner";

--
-- Name: training_trainingrunevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_trainingrunevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."training_trainingrunevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: usersessions_usersession; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."usersessions_usersession" (
    "id" bigint NOT NULL,
    "created_at" timestamp with time zone NOT NULL,
    "ip" "inet" NOT NULL,
    "last_seen_at" timestamp with time zone NOT NULL,
    "session_key" character varying(40) NOT NULL,
    "user_agent" character varying(200) NOT NULL,
    "data" "jsonb" NOT NULL,
    "user_id" bigint NOT NULL
);


ALTER TABLE "public"."usersessions_usersession" OWNER TO "preceptor_owner";

--
-- Name: usersessions_usersession_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."usersessions_usersession" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."usersessions_usersession_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: worktime_dayusage; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."worktime_dayusage" (
    "id" bigint NOT NULL,
    "local_date" "date" NOT NULL,
    "cap_seconds" integer NOT NULL,
    "used_seconds" integer NOT NULL,
    "person_id" bigint NOT NULL,
    CONSTRAINT "day_cap" CHECK (("used_seconds" <= "cap_seconds")),
    CONSTRAINT "worktime_dayusage_cap_seconds_check" CHECK (("cap_seconds" >= 0)),
    CONSTRAINT "worktime_dayusage_used_seconds_check" CHECK (("used_seconds" >= 0))
);


ALTER TABLE "public"."worktime_dayusage" OWNER TO "preceptor_owner";

--
-- Name: worktime_dayusage_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_dayusage" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."worktime_dayusage_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: worktime_heartbeat; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."worktime_heartbeat" (
    "id" bigint NOT NULL,
    "sequence" integer NOT NULL,
    "received_at" timestamp with time zone NOT NULL,
    "monotonic_ms" bigint NOT NULL,
    "visible" boolean NOT NULL,
    "focused" boolean NOT NULL,
    "activity" smallint NOT NULL,
    "claim_id" bigint,
    "organisation_id" bigint NOT NULL,
    "session_id" bigint NOT NULL,
    CONSTRAINT "heartbeat_activity" CHECK (("activity" <= 3)),
    CONSTRAINT "worktime_heartbeat_activity_check" CHECK (("activity" >= 0)),
    CONSTRAINT "worktime_heartbeat_sequence_check" CHECK (("sequence" >= 0))
);

ALTER TABLE ONLY "public"."worktime_heartbeat" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."worktime_heartbeat" OWNER TO "preceptor_owner";

--
-- Name: worktime_heartbeat_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_heartbeat" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."worktime_heartbeat_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: worktime_timeentry; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."worktime_timeentry" (
    "id" bigint NOT NULL,
    "local_date" "date" NOT NULL,
    "time_zone" character varying(64) NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone NOT NULL,
    "seconds" integer NOT NULL,
    "hourly_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "state" character varying(16) NOT NULL,
    "simulated" boolean NOT NULL,
    "claim_id" bigint,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "session_id" bigint NOT NULL,
    CONSTRAINT "time_entry_exact" CHECK ((("seconds")::numeric = EXTRACT(epoch FROM ("ended_at" - "started_at")))),
    CONSTRAINT "time_entry_forward" CHECK (("ended_at" > "started_at")),
    CONSTRAINT "time_entry_seconds" CHECK ((("seconds" > 0) AND ("seconds" <= 43200))),
    CONSTRAINT "worktime_timeentry_seconds_check" CHECK (("seconds" >= 0))
);

ALTER TABLE ONLY "public"."worktime_timeentry" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."worktime_timeentry" OWNER TO "preceptor_owner";

--
-- Name: worktime_timeentry_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_timeentry" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."worktime_timeentry_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: worktime_timeentryevent; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."worktime_timeentryevent" (
    "pgh_id" integer NOT NULL,
    "pgh_created_at" timestamp with time zone NOT NULL,
    "pgh_label" "text" NOT NULL,
    "id" bigint NOT NULL,
    "local_date" "date" NOT NULL,
    "time_zone" character varying(64) NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone NOT NULL,
    "seconds" integer NOT NULL,
    "hourly_minor" bigint NOT NULL,
    "currency" character varying(3) NOT NULL,
    "state" character varying(16) NOT NULL,
    "simulated" boolean NOT NULL,
    "claim_id" bigint,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "pgh_context_id" "uuid",
    "pgh_obj_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "session_id" bigint NOT NULL,
    CONSTRAINT "worktime_timeentryevent_seconds_check" CHECK (("seconds" >= 0))
);

ALTER TABLE ONLY "public"."worktime_timeentryevent" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."worktime_timeentryevent" OWNER TO "preceptor_owner";

--
-- Name: worktime_timeentryevent_pgh_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_timeentryevent" ALTER COLUMN "pgh_id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."worktime_timeentryevent_pgh_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: worktime_uncreditedtime; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."worktime_uncreditedtime" (
    "id" bigint NOT NULL,
    "local_date" "date" NOT NULL,
    "time_zone" character varying(64) NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone NOT NULL,
    "seconds" integer NOT NULL,
    "reason" character varying(16) NOT NULL,
    "simulated" boolean NOT NULL,
    "claim_id" bigint,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    "session_id" bigint NOT NULL,
    CONSTRAINT "uncredited_forward" CHECK (("ended_at" > "started_at")),
    CONSTRAINT "worktime_uncreditedtime_seconds_check" CHECK (("seconds" >= 0))
);

ALTER TABLE ONLY "public"."worktime_uncreditedtime" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."worktime_uncreditedtime" OWNER TO "preceptor_owner";

--
-- Name: worktime_uncreditedtime_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_uncreditedtime" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."worktime_uncreditedtime_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: worktime_worksession; Type: TABLE; Schema: public; Owner: preceptor_owner
--

CREATE TABLE "public"."worktime_worksession" (
    "id" bigint NOT NULL,
    "time_zone" character varying(64) NOT NULL,
    "simulated" boolean NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone,
    "credited_until" timestamp with time zone,
    "organisation_id" bigint NOT NULL,
    "person_id" bigint NOT NULL,
    "project_id" bigint NOT NULL,
    CONSTRAINT "work_session_forward" CHECK ((("ended_at" IS NULL) OR ("ended_at" >= "started_at")))
);

ALTER TABLE ONLY "public"."worktime_worksession" FORCE ROW LEVEL SECURITY;


ALTER TABLE "public"."worktime_worksession" OWNER TO "preceptor_owner";

--
-- Name: worktime_worksession_id_seq; Type: SEQUENCE; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_worksession" ALTER COLUMN "id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME "public"."worktime_worksession_id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_events" ALTER COLUMN "id" SET DEFAULT "nextval"('"public"."procrastinate_events_id_seq"'::"regclass");


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_jobs" ALTER COLUMN "id" SET DEFAULT "nextval"('"public"."procrastinate_jobs_id_seq"'::"regclass");


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_periodic_defers" ALTER COLUMN "id" SET DEFAULT "nextval"('"public"."procrastinate_periodic_defers_id_seq"'::"regclass");


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_apikey; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_idempotencyrecord; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_membership; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_membershipevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_organisation; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_organisationevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_person; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_person_groups; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_person_user_permissions; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_personevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: accounts_signinlink; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: audit_access; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: audit_rulecheck; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--

INSERT INTO "public"."auth_permission" VALUES (1, 'Can add log entry', 3, 'add_logentry');
INSERT INTO "public"."auth_permission" VALUES (2, 'Can change log entry', 3, 'change_logentry');
INSERT INTO "public"."auth_permission" VALUES (3, 'Can delete log entry', 3, 'delete_logentry');
INSERT INTO "public"."auth_permission" VALUES (4, 'Can view log entry', 3, 'view_logentry');
INSERT INTO "public"."auth_permission" VALUES (5, 'Can add permission', 4, 'add_permission');
INSERT INTO "public"."auth_permission" VALUES (6, 'Can change permission', 4, 'change_permission');
INSERT INTO "public"."auth_permission" VALUES (7, 'Can delete permission', 4, 'delete_permission');
INSERT INTO "public"."auth_permission" VALUES (8, 'Can view permission', 4, 'view_permission');
INSERT INTO "public"."auth_permission" VALUES (9, 'Can add group', 5, 'add_group');
INSERT INTO "public"."auth_permission" VALUES (10, 'Can change group', 5, 'change_group');
INSERT INTO "public"."auth_permission" VALUES (11, 'Can delete group', 5, 'delete_group');
INSERT INTO "public"."auth_permission" VALUES (12, 'Can view group', 5, 'view_group');
INSERT INTO "public"."auth_permission" VALUES (13, 'Can add content type', 6, 'add_contenttype');
INSERT INTO "public"."auth_permission" VALUES (14, 'Can change content type', 6, 'change_contenttype');
INSERT INTO "public"."auth_permission" VALUES (15, 'Can delete content type', 6, 'delete_contenttype');
INSERT INTO "public"."auth_permission" VALUES (16, 'Can view content type', 6, 'view_contenttype');
INSERT INTO "public"."auth_permission" VALUES (17, 'Can add session', 7, 'add_session');
INSERT INTO "public"."auth_permission" VALUES (18, 'Can change session', 7, 'change_session');
INSERT INTO "public"."auth_permission" VALUES (19, 'Can delete session', 7, 'delete_session');
INSERT INTO "public"."auth_permission" VALUES (20, 'Can view session', 7, 'view_session');
INSERT INTO "public"."auth_permission" VALUES (21, 'Can add context', 8, 'add_context');
INSERT INTO "public"."auth_permission" VALUES (22, 'Can change context', 8, 'change_context');
INSERT INTO "public"."auth_permission" VALUES (23, 'Can delete context', 8, 'delete_context');
INSERT INTO "public"."auth_permission" VALUES (24, 'Can view context', 8, 'view_context');
INSERT INTO "public"."auth_permission" VALUES (25, 'Can add events', 1, 'add_events');
INSERT INTO "public"."auth_permission" VALUES (26, 'Can change events', 1, 'change_events');
INSERT INTO "public"."auth_permission" VALUES (27, 'Can delete events', 1, 'delete_events');
INSERT INTO "public"."auth_permission" VALUES (28, 'Can view events', 1, 'view_events');
INSERT INTO "public"."auth_permission" VALUES (29, 'Can add middleware events', 2, 'add_middlewareevents');
INSERT INTO "public"."auth_permission" VALUES (30, 'Can change middleware events', 2, 'change_middlewareevents');
INSERT INTO "public"."auth_permission" VALUES (31, 'Can delete middleware events', 2, 'delete_middlewareevents');
INSERT INTO "public"."auth_permission" VALUES (32, 'Can view middleware events', 2, 'view_middlewareevents');
INSERT INTO "public"."auth_permission" VALUES (33, 'Can add procrastinate event', 9, 'add_procrastinateevent');
INSERT INTO "public"."auth_permission" VALUES (34, 'Can change procrastinate event', 9, 'change_procrastinateevent');
INSERT INTO "public"."auth_permission" VALUES (35, 'Can delete procrastinate event', 9, 'delete_procrastinateevent');
INSERT INTO "public"."auth_permission" VALUES (36, 'Can view procrastinate event', 9, 'view_procrastinateevent');
INSERT INTO "public"."auth_permission" VALUES (37, 'Can add procrastinate job', 10, 'add_procrastinatejob');
INSERT INTO "public"."auth_permission" VALUES (38, 'Can change procrastinate job', 10, 'change_procrastinatejob');
INSERT INTO "public"."auth_permission" VALUES (39, 'Can delete procrastinate job', 10, 'delete_procrastinatejob');
INSERT INTO "public"."auth_permission" VALUES (40, 'Can view procrastinate job', 10, 'view_procrastinatejob');
INSERT INTO "public"."auth_permission" VALUES (41, 'Can add procrastinate periodic defer', 11, 'add_procrastinateperiodicdefer');
INSERT INTO "public"."auth_permission" VALUES (42, 'Can change procrastinate periodic defer', 11, 'change_procrastinateperiodicdefer');
INSERT INTO "public"."auth_permission" VALUES (43, 'Can delete procrastinate periodic defer', 11, 'delete_procrastinateperiodicdefer');
INSERT INTO "public"."auth_permission" VALUES (44, 'Can view procrastinate periodic defer', 11, 'view_procrastinateperiodicdefer');
INSERT INTO "public"."auth_permission" VALUES (45, 'Can add procrastinate worker', 12, 'add_procrastinateworker');
INSERT INTO "public"."auth_permission" VALUES (46, 'Can change procrastinate worker', 12, 'change_procrastinateworker');
INSERT INTO "public"."auth_permission" VALUES (47, 'Can delete procrastinate worker', 12, 'delete_procrastinateworker');
INSERT INTO "public"."auth_permission" VALUES (48, 'Can view procrastinate worker', 12, 'view_procrastinateworker');
INSERT INTO "public"."auth_permission" VALUES (49, 'Can add email address', 13, 'add_emailaddress');
INSERT INTO "public"."auth_permission" VALUES (50, 'Can change email address', 13, 'change_emailaddress');
INSERT INTO "public"."auth_permission" VALUES (51, 'Can delete email address', 13, 'delete_emailaddress');
INSERT INTO "public"."auth_permission" VALUES (52, 'Can view email address', 13, 'view_emailaddress');
INSERT INTO "public"."auth_permission" VALUES (53, 'Can add email confirmation', 14, 'add_emailconfirmation');
INSERT INTO "public"."auth_permission" VALUES (54, 'Can change email confirmation', 14, 'change_emailconfirmation');
INSERT INTO "public"."auth_permission" VALUES (55, 'Can delete email confirmation', 14, 'delete_emailconfirmation');
INSERT INTO "public"."auth_permission" VALUES (56, 'Can view email confirmation', 14, 'view_emailconfirmation');
INSERT INTO "public"."auth_permission" VALUES (57, 'Can add authenticator', 15, 'add_authenticator');
INSERT INTO "public"."auth_permission" VALUES (58, 'Can change authenticator', 15, 'change_authenticator');
INSERT INTO "public"."auth_permission" VALUES (59, 'Can delete authenticator', 15, 'delete_authenticator');
INSERT INTO "public"."auth_permission" VALUES (60, 'Can view authenticator', 15, 'view_authenticator');
INSERT INTO "public"."auth_permission" VALUES (61, 'Can add user session', 16, 'add_usersession');
INSERT INTO "public"."auth_permission" VALUES (62, 'Can change user session', 16, 'change_usersession');
INSERT INTO "public"."auth_permission" VALUES (63, 'Can delete user session', 16, 'delete_usersession');
INSERT INTO "public"."auth_permission" VALUES (64, 'Can view user session', 16, 'view_usersession');
INSERT INTO "public"."auth_permission" VALUES (65, 'Can add organisation', 17, 'add_organisation');
INSERT INTO "public"."auth_permission" VALUES (66, 'Can change organisation', 17, 'change_organisation');
INSERT INTO "public"."auth_permission" VALUES (67, 'Can delete organisation', 17, 'delete_organisation');
INSERT INTO "public"."auth_permission" VALUES (68, 'Can view organisation', 17, 'view_organisation');
INSERT INTO "public"."auth_permission" VALUES (69, 'Can add organisation event', 18, 'add_organisationevent');
INSERT INTO "public"."auth_permission" VALUES (70, 'Can change organisation event', 18, 'change_organisationevent');
INSERT INTO "public"."auth_permission" VALUES (71, 'Can delete organisation event', 18, 'delete_organisationevent');
INSERT INTO "public"."auth_permission" VALUES (72, 'Can view organisation event', 18, 'view_organisationevent');
INSERT INTO "public"."auth_permission" VALUES (73, 'Can add person event', 19, 'add_personevent');
INSERT INTO "public"."auth_permission" VALUES (74, 'Can change person event', 19, 'change_personevent');
INSERT INTO "public"."auth_permission" VALUES (75, 'Can delete person event', 19, 'delete_personevent');
INSERT INTO "public"."auth_permission" VALUES (76, 'Can view person event', 19, 'view_personevent');
INSERT INTO "public"."auth_permission" VALUES (77, 'Can add sign in link', 20, 'add_signinlink');
INSERT INTO "public"."auth_permission" VALUES (78, 'Can change sign in link', 20, 'change_signinlink');
INSERT INTO "public"."auth_permission" VALUES (79, 'Can delete sign in link', 20, 'delete_signinlink');
INSERT INTO "public"."auth_permission" VALUES (80, 'Can view sign in link', 20, 'view_signinlink');
INSERT INTO "public"."auth_permission" VALUES (81, 'Can add person', 21, 'add_person');
INSERT INTO "public"."auth_permission" VALUES (82, 'Can change person', 21, 'change_person');
INSERT INTO "public"."auth_permission" VALUES (83, 'Can delete person', 21, 'delete_person');
INSERT INTO "public"."auth_permission" VALUES (84, 'Can view person', 21, 'view_person');
INSERT INTO "public"."auth_permission" VALUES (85, 'Can add idempotency record', 22, 'add_idempotencyrecord');
INSERT INTO "public"."auth_permission" VALUES (86, 'Can change idempotency record', 22, 'change_idempotencyrecord');
INSERT INTO "public"."auth_permission" VALUES (87, 'Can delete idempotency record', 22, 'delete_idempotencyrecord');
INSERT INTO "public"."auth_permission" VALUES (88, 'Can view idempotency record', 22, 'view_idempotencyrecord');
INSERT INTO "public"."auth_permission" VALUES (89, 'Can add membership', 23, 'add_membership');
INSERT INTO "public"."auth_permission" VALUES (90, 'Can change membership', 23, 'change_membership');
INSERT INTO "public"."auth_permission" VALUES (91, 'Can delete membership', 23, 'delete_membership');
INSERT INTO "public"."auth_permission" VALUES (92, 'Can view membership', 23, 'view_membership');
INSERT INTO "public"."auth_permission" VALUES (93, 'Can add membership event', 24, 'add_membershipevent');
INSERT INTO "public"."auth_permission" VALUES (94, 'Can change membership event', 24, 'change_membershipevent');
INSERT INTO "public"."auth_permission" VALUES (95, 'Can delete membership event', 24, 'delete_membershipevent');
INSERT INTO "public"."auth_permission" VALUES (96, 'Can view membership event', 24, 'view_membershipevent');
INSERT INTO "public"."auth_permission" VALUES (97, 'Can add api key', 25, 'add_apikey');
INSERT INTO "public"."auth_permission" VALUES (98, 'Can change api key', 25, 'change_apikey');
INSERT INTO "public"."auth_permission" VALUES (99, 'Can delete api key', 25, 'delete_apikey');
INSERT INTO "public"."auth_permission" VALUES (100, 'Can view api key', 25, 'view_apikey');
INSERT INTO "public"."auth_permission" VALUES (101, 'Can add access', 26, 'add_access');
INSERT INTO "public"."auth_permission" VALUES (102, 'Can change access', 26, 'change_access');
INSERT INTO "public"."auth_permission" VALUES (103, 'Can delete access', 26, 'delete_access');
INSERT INTO "public"."auth_permission" VALUES (104, 'Can view access', 26, 'view_access');
INSERT INTO "public"."auth_permission" VALUES (105, 'Can add rule check', 27, 'add_rulecheck');
INSERT INTO "public"."auth_permission" VALUES (106, 'Can change rule check', 27, 'change_rulecheck');
INSERT INTO "public"."auth_permission" VALUES (107, 'Can delete rule check', 27, 'delete_rulecheck');
INSERT INTO "public"."auth_permission" VALUES (108, 'Can view rule check', 27, 'view_rulecheck');
INSERT INTO "public"."auth_permission" VALUES (109, 'Can add account', 28, 'add_account');
INSERT INTO "public"."auth_permission" VALUES (110, 'Can change account', 28, 'change_account');
INSERT INTO "public"."auth_permission" VALUES (111, 'Can delete account', 28, 'delete_account');
INSERT INTO "public"."auth_permission" VALUES (112, 'Can view account', 28, 'view_account');
INSERT INTO "public"."auth_permission" VALUES (113, 'Can add transfer', 29, 'add_transfer');
INSERT INTO "public"."auth_permission" VALUES (114, 'Can change transfer', 29, 'change_transfer');
INSERT INTO "public"."auth_permission" VALUES (115, 'Can delete transfer', 29, 'delete_transfer');
INSERT INTO "public"."auth_permission" VALUES (116, 'Can view transfer', 29, 'view_transfer');
INSERT INTO "public"."auth_permission" VALUES (117, 'Can add endpoint', 30, 'add_endpoint');
INSERT INTO "public"."auth_permission" VALUES (118, 'Can change endpoint', 30, 'change_endpoint');
INSERT INTO "public"."auth_permission" VALUES (119, 'Can delete endpoint', 30, 'delete_endpoint');
INSERT INTO "public"."auth_permission" VALUES (120, 'Can view endpoint', 30, 'view_endpoint');
INSERT INTO "public"."auth_permission" VALUES (121, 'Can add endpoint event', 31, 'add_endpointevent');
INSERT INTO "public"."auth_permission" VALUES (122, 'Can change endpoint event', 31, 'change_endpointevent');
INSERT INTO "public"."auth_permission" VALUES (123, 'Can delete endpoint event', 31, 'delete_endpointevent');
INSERT INTO "public"."auth_permission" VALUES (124, 'Can view endpoint event', 31, 'view_endpointevent');
INSERT INTO "public"."auth_permission" VALUES (125, 'Can add usage', 32, 'add_usage');
INSERT INTO "public"."auth_permission" VALUES (126, 'Can change usage', 32, 'change_usage');
INSERT INTO "public"."auth_permission" VALUES (127, 'Can delete usage', 32, 'delete_usage');
INSERT INTO "public"."auth_permission" VALUES (128, 'Can view usage', 32, 'view_usage');
INSERT INTO "public"."auth_permission" VALUES (129, 'Can add project', 33, 'add_project');
INSERT INTO "public"."auth_permission" VALUES (130, 'Can change project', 33, 'change_project');
INSERT INTO "public"."auth_permission" VALUES (131, 'Can delete project', 33, 'delete_project');
INSERT INTO "public"."auth_permission" VALUES (132, 'Can view project', 33, 'view_project');
INSERT INTO "public"."auth_permission" VALUES (133, 'Can add guideline', 34, 'add_guideline');
INSERT INTO "public"."auth_permission" VALUES (134, 'Can change guideline', 34, 'change_guideline');
INSERT INTO "public"."auth_permission" VALUES (135, 'Can delete guideline', 34, 'delete_guideline');
INSERT INTO "public"."auth_permission" VALUES (136, 'Can view guideline', 34, 'view_guideline');
INSERT INTO "public"."auth_permission" VALUES (137, 'Can add project event', 35, 'add_projectevent');
INSERT INTO "public"."auth_permission" VALUES (138, 'Can change project event', 35, 'change_projectevent');
INSERT INTO "public"."auth_permission" VALUES (139, 'Can delete project event', 35, 'delete_projectevent');
INSERT INTO "public"."auth_permission" VALUES (140, 'Can view project event', 35, 'view_projectevent');
INSERT INTO "public"."auth_permission" VALUES (141, 'Can add rate', 36, 'add_rate');
INSERT INTO "public"."auth_permission" VALUES (142, 'Can change rate', 36, 'change_rate');
INSERT INTO "public"."auth_permission" VALUES (143, 'Can delete rate', 36, 'delete_rate');
INSERT INTO "public"."auth_permission" VALUES (144, 'Can view rate', 36, 'view_rate');
INSERT INTO "public"."auth_permission" VALUES (145, 'Can add acknowledgement', 37, 'add_acknowledgement');
INSERT INTO "public"."auth_permission" VALUES (146, 'Can change acknowledgement', 37, 'change_acknowledgement');
INSERT INTO "public"."auth_permission" VALUES (147, 'Can delete acknowledgement', 37, 'delete_acknowledgement');
INSERT INTO "public"."auth_permission" VALUES (148, 'Can view acknowledgement', 37, 'view_acknowledgement');
INSERT INTO "public"."auth_permission" VALUES (149, 'Can add expert profile', 38, 'add_expertprofile');
INSERT INTO "public"."auth_permission" VALUES (150, 'Can change expert profile', 38, 'change_expertprofile');
INSERT INTO "public"."auth_permission" VALUES (151, 'Can delete expert profile', 38, 'delete_expertprofile');
INSERT INTO "public"."auth_permission" VALUES (152, 'Can view expert profile', 38, 'view_expertprofile');
INSERT INTO "public"."auth_permission" VALUES (153, 'Can add expert profile event', 39, 'add_expertprofileevent');
INSERT INTO "public"."auth_permission" VALUES (154, 'Can change expert profile event', 39, 'change_expertprofileevent');
INSERT INTO "public"."auth_permission" VALUES (155, 'Can delete expert profile event', 39, 'delete_expertprofileevent');
INSERT INTO "public"."auth_permission" VALUES (156, 'Can view expert profile event', 39, 'view_expertprofileevent');
INSERT INTO "public"."auth_permission" VALUES (157, 'Can add skill', 40, 'add_skill');
INSERT INTO "public"."auth_permission" VALUES (158, 'Can change skill', 40, 'change_skill');
INSERT INTO "public"."auth_permission" VALUES (159, 'Can delete skill', 40, 'delete_skill');
INSERT INTO "public"."auth_permission" VALUES (160, 'Can view skill', 40, 'view_skill');
INSERT INTO "public"."auth_permission" VALUES (161, 'Can add expert skill', 41, 'add_expertskill');
INSERT INTO "public"."auth_permission" VALUES (162, 'Can change expert skill', 41, 'change_expertskill');
INSERT INTO "public"."auth_permission" VALUES (163, 'Can delete expert skill', 41, 'delete_expertskill');
INSERT INTO "public"."auth_permission" VALUES (164, 'Can view expert skill', 41, 'view_expertskill');
INSERT INTO "public"."auth_permission" VALUES (165, 'Can add problem version', 42, 'add_problemversion');
INSERT INTO "public"."auth_permission" VALUES (166, 'Can change problem version', 42, 'change_problemversion');
INSERT INTO "public"."auth_permission" VALUES (167, 'Can delete problem version', 42, 'delete_problemversion');
INSERT INTO "public"."auth_permission" VALUES (168, 'Can view problem version', 42, 'view_problemversion');
INSERT INTO "public"."auth_permission" VALUES (169, 'Can add problem', 43, 'add_problem');
INSERT INTO "public"."auth_permission" VALUES (170, 'Can change problem', 43, 'change_problem');
INSERT INTO "public"."auth_permission" VALUES (171, 'Can delete problem', 43, 'delete_problem');
INSERT INTO "public"."auth_permission" VALUES (172, 'Can view problem', 43, 'view_problem');
INSERT INTO "public"."auth_permission" VALUES (173, 'Can add attachment', 44, 'add_attachment');
INSERT INTO "public"."auth_permission" VALUES (174, 'Can change attachment', 44, 'change_attachment');
INSERT INTO "public"."auth_permission" VALUES (175, 'Can delete attachment', 44, 'delete_attachment');
INSERT INTO "public"."auth_permission" VALUES (176, 'Can view attachment', 44, 'view_attachment');
INSERT INTO "public"."auth_permission" VALUES (177, 'Can add attempt step', 45, 'add_attemptstep');
INSERT INTO "public"."auth_permission" VALUES (178, 'Can change attempt step', 45, 'change_attemptstep');
INSERT INTO "public"."auth_permission" VALUES (179, 'Can delete attempt step', 45, 'delete_attemptstep');
INSERT INTO "public"."auth_permission" VALUES (180, 'Can view attempt step', 45, 'view_attemptstep');
INSERT INTO "public"."auth_permission" VALUES (181, 'Can add model', 46, 'add_model');
INSERT INTO "public"."auth_permission" VALUES (182, 'Can change model', 46, 'change_model');
INSERT INTO "public"."auth_permission" VALUES (183, 'Can delete model', 46, 'delete_model');
INSERT INTO "public"."auth_permission" VALUES (184, 'Can view model', 46, 'view_model');
INSERT INTO "public"."auth_permission" VALUES (185, 'Can add model version', 47, 'add_modelversion');
INSERT INTO "public"."auth_permission" VALUES (186, 'Can change model version', 47, 'change_modelversion');
INSERT INTO "public"."auth_permission" VALUES (187, 'Can delete model version', 47, 'delete_modelversion');
INSERT INTO "public"."auth_permission" VALUES (188, 'Can view model version', 47, 'view_modelversion');
INSERT INTO "public"."auth_permission" VALUES (189, 'Can add model version event', 48, 'add_modelversionevent');
INSERT INTO "public"."auth_permission" VALUES (190, 'Can change model version event', 48, 'change_modelversionevent');
INSERT INTO "public"."auth_permission" VALUES (191, 'Can delete model version event', 48, 'delete_modelversionevent');
INSERT INTO "public"."auth_permission" VALUES (192, 'Can view model version event', 48, 'view_modelversionevent');
INSERT INTO "public"."auth_permission" VALUES (193, 'Can add probe', 49, 'add_probe');
INSERT INTO "public"."auth_permission" VALUES (194, 'Can change probe', 49, 'change_probe');
INSERT INTO "public"."auth_permission" VALUES (195, 'Can delete probe', 49, 'delete_probe');
INSERT INTO "public"."auth_permission" VALUES (196, 'Can view probe', 49, 'view_probe');
INSERT INTO "public"."auth_permission" VALUES (197, 'Can add probe problem', 50, 'add_probeproblem');
INSERT INTO "public"."auth_permission" VALUES (198, 'Can change probe problem', 50, 'change_probeproblem');
INSERT INTO "public"."auth_permission" VALUES (199, 'Can delete probe problem', 50, 'delete_probeproblem');
INSERT INTO "public"."auth_permission" VALUES (200, 'Can view probe problem', 50, 'view_probeproblem');
INSERT INTO "public"."auth_permission" VALUES (201, 'Can add attempt', 51, 'add_attempt');
INSERT INTO "public"."auth_permission" VALUES (202, 'Can change attempt', 51, 'change_attempt');
INSERT INTO "public"."auth_permission" VALUES (203, 'Can delete attempt', 51, 'delete_attempt');
INSERT INTO "public"."auth_permission" VALUES (204, 'Can view attempt', 51, 'view_attempt');
INSERT INTO "public"."auth_permission" VALUES (205, 'Can add tryout', 52, 'add_tryout');
INSERT INTO "public"."auth_permission" VALUES (206, 'Can change tryout', 52, 'change_tryout');
INSERT INTO "public"."auth_permission" VALUES (207, 'Can delete tryout', 52, 'delete_tryout');
INSERT INTO "public"."auth_permission" VALUES (208, 'Can view tryout', 52, 'view_tryout');
INSERT INTO "public"."auth_permission" VALUES (209, 'Can add assignment', 53, 'add_assignment');
INSERT INTO "public"."auth_permission" VALUES (210, 'Can change assignment', 53, 'change_assignment');
INSERT INTO "public"."auth_permission" VALUES (211, 'Can delete assignment', 53, 'delete_assignment');
INSERT INTO "public"."auth_permission" VALUES (212, 'Can view assignment', 53, 'view_assignment');
INSERT INTO "public"."auth_permission" VALUES (213, 'Can add offer', 54, 'add_offer');
INSERT INTO "public"."auth_permission" VALUES (214, 'Can change offer', 54, 'change_offer');
INSERT INTO "public"."auth_permission" VALUES (215, 'Can delete offer', 54, 'delete_offer');
INSERT INTO "public"."auth_permission" VALUES (216, 'Can view offer', 54, 'view_offer');
INSERT INTO "public"."auth_permission" VALUES (217, 'Can add assignment event', 55, 'add_assignmentevent');
INSERT INTO "public"."auth_permission" VALUES (218, 'Can change assignment event', 55, 'change_assignmentevent');
INSERT INTO "public"."auth_permission" VALUES (219, 'Can delete assignment event', 55, 'delete_assignmentevent');
INSERT INTO "public"."auth_permission" VALUES (220, 'Can view assignment event', 55, 'view_assignmentevent');
INSERT INTO "public"."auth_permission" VALUES (221, 'Can add offer event', 56, 'add_offerevent');
INSERT INTO "public"."auth_permission" VALUES (222, 'Can change offer event', 56, 'change_offerevent');
INSERT INTO "public"."auth_permission" VALUES (223, 'Can delete offer event', 56, 'delete_offerevent');
INSERT INTO "public"."auth_permission" VALUES (224, 'Can view offer event', 56, 'view_offerevent');
INSERT INTO "public"."auth_permission" VALUES (225, 'Can add claim', 57, 'add_claim');
INSERT INTO "public"."auth_permission" VALUES (226, 'Can change claim', 57, 'change_claim');
INSERT INTO "public"."auth_permission" VALUES (227, 'Can delete claim', 57, 'delete_claim');
INSERT INTO "public"."auth_permission" VALUES (228, 'Can view claim', 57, 'view_claim');
INSERT INTO "public"."auth_permission" VALUES (229, 'Can add correction', 58, 'add_correction');
INSERT INTO "public"."auth_permission" VALUES (230, 'Can change correction', 58, 'change_correction');
INSERT INTO "public"."auth_permission" VALUES (231, 'Can delete correction', 58, 'delete_correction');
INSERT INTO "public"."auth_permission" VALUES (232, 'Can view correction', 58, 'view_correction');
INSERT INTO "public"."auth_permission" VALUES (233, 'Can add draft', 59, 'add_draft');
INSERT INTO "public"."auth_permission" VALUES (234, 'Can change draft', 59, 'change_draft');
INSERT INTO "public"."auth_permission" VALUES (235, 'Can delete draft', 59, 'delete_draft');
INSERT INTO "public"."auth_permission" VALUES (236, 'Can view draft', 59, 'view_draft');
INSERT INTO "public"."auth_permission" VALUES (237, 'Can add stage', 60, 'add_stage');
INSERT INTO "public"."auth_permission" VALUES (238, 'Can change stage', 60, 'change_stage');
INSERT INTO "public"."auth_permission" VALUES (239, 'Can delete stage', 60, 'delete_stage');
INSERT INTO "public"."auth_permission" VALUES (240, 'Can view stage', 60, 'view_stage');
INSERT INTO "public"."auth_permission" VALUES (241, 'Can add step rating', 61, 'add_steprating');
INSERT INTO "public"."auth_permission" VALUES (242, 'Can change step rating', 61, 'change_steprating');
INSERT INTO "public"."auth_permission" VALUES (243, 'Can delete step rating', 61, 'delete_steprating');
INSERT INTO "public"."auth_permission" VALUES (244, 'Can view step rating', 61, 'view_steprating');
INSERT INTO "public"."auth_permission" VALUES (245, 'Can add unit', 62, 'add_unit');
INSERT INTO "public"."auth_permission" VALUES (246, 'Can change unit', 62, 'change_unit');
INSERT INTO "public"."auth_permission" VALUES (247, 'Can delete unit', 62, 'delete_unit');
INSERT INTO "public"."auth_permission" VALUES (248, 'Can view unit', 62, 'view_unit');
INSERT INTO "public"."auth_permission" VALUES (249, 'Can add unit event', 63, 'add_unitevent');
INSERT INTO "public"."auth_permission" VALUES (250, 'Can change unit event', 63, 'change_unitevent');
INSERT INTO "public"."auth_permission" VALUES (251, 'Can delete unit event', 63, 'delete_unitevent');
INSERT INTO "public"."auth_permission" VALUES (252, 'Can view unit event', 63, 'view_unitevent');
INSERT INTO "public"."auth_permission" VALUES (253, 'Can add trial', 64, 'add_trial');
INSERT INTO "public"."auth_permission" VALUES (254, 'Can change trial', 64, 'change_trial');
INSERT INTO "public"."auth_permission" VALUES (255, 'Can delete trial', 64, 'delete_trial');
INSERT INTO "public"."auth_permission" VALUES (256, 'Can view trial', 64, 'view_trial');
INSERT INTO "public"."auth_permission" VALUES (257, 'Can add good example', 65, 'add_goodexample');
INSERT INTO "public"."auth_permission" VALUES (258, 'Can change good example', 65, 'change_goodexample');
INSERT INTO "public"."auth_permission" VALUES (259, 'Can delete good example', 65, 'delete_goodexample');
INSERT INTO "public"."auth_permission" VALUES (260, 'Can view good example', 65, 'view_goodexample');
INSERT INTO "public"."auth_permission" VALUES (261, 'Can add remark', 66, 'add_remark');
INSERT INTO "public"."auth_permission" VALUES (262, 'Can change remark', 66, 'change_remark');
INSERT INTO "public"."auth_permission" VALUES (263, 'Can delete remark', 66, 'delete_remark');
INSERT INTO "public"."auth_permission" VALUES (264, 'Can view remark', 66, 'view_remark');
INSERT INTO "public"."auth_permission" VALUES (265, 'Can add remark draft', 67, 'add_remarkdraft');
INSERT INTO "public"."auth_permission" VALUES (266, 'Can change remark draft', 67, 'change_remarkdraft');
INSERT INTO "public"."auth_permission" VALUES (267, 'Can delete remark draft', 67, 'delete_remarkdraft');
INSERT INTO "public"."auth_permission" VALUES (268, 'Can view remark draft', 67, 'view_remarkdraft');
INSERT INTO "public"."auth_permission" VALUES (269, 'Can add continuation', 68, 'add_continuation');
INSERT INTO "public"."auth_permission" VALUES (270, 'Can change continuation', 68, 'change_continuation');
INSERT INTO "public"."auth_permission" VALUES (271, 'Can delete continuation', 68, 'delete_continuation');
INSERT INTO "public"."auth_permission" VALUES (272, 'Can view continuation', 68, 'view_continuation');
INSERT INTO "public"."auth_permission" VALUES (273, 'Can add review', 69, 'add_review');
INSERT INTO "public"."auth_permission" VALUES (274, 'Can change review', 69, 'change_review');
INSERT INTO "public"."auth_permission" VALUES (275, 'Can delete review', 69, 'delete_review');
INSERT INTO "public"."auth_permission" VALUES (276, 'Can view review', 69, 'view_review');
INSERT INTO "public"."auth_permission" VALUES (277, 'Can add step comment', 70, 'add_stepcomment');
INSERT INTO "public"."auth_permission" VALUES (278, 'Can change step comment', 70, 'change_stepcomment');
INSERT INTO "public"."auth_permission" VALUES (279, 'Can delete step comment', 70, 'delete_stepcomment');
INSERT INTO "public"."auth_permission" VALUES (280, 'Can view step comment', 70, 'view_stepcomment');
INSERT INTO "public"."auth_permission" VALUES (281, 'Can add time entry', 71, 'add_timeentry');
INSERT INTO "public"."auth_permission" VALUES (282, 'Can change time entry', 71, 'change_timeentry');
INSERT INTO "public"."auth_permission" VALUES (283, 'Can delete time entry', 71, 'delete_timeentry');
INSERT INTO "public"."auth_permission" VALUES (284, 'Can view time entry', 71, 'view_timeentry');
INSERT INTO "public"."auth_permission" VALUES (285, 'Can add work session', 72, 'add_worksession');
INSERT INTO "public"."auth_permission" VALUES (286, 'Can change work session', 72, 'change_worksession');
INSERT INTO "public"."auth_permission" VALUES (287, 'Can delete work session', 72, 'delete_worksession');
INSERT INTO "public"."auth_permission" VALUES (288, 'Can view work session', 72, 'view_worksession');
INSERT INTO "public"."auth_permission" VALUES (289, 'Can add time entry event', 73, 'add_timeentryevent');
INSERT INTO "public"."auth_permission" VALUES (290, 'Can change time entry event', 73, 'change_timeentryevent');
INSERT INTO "public"."auth_permission" VALUES (291, 'Can delete time entry event', 73, 'delete_timeentryevent');
INSERT INTO "public"."auth_permission" VALUES (292, 'Can view time entry event', 73, 'view_timeentryevent');
INSERT INTO "public"."auth_permission" VALUES (293, 'Can add heartbeat', 74, 'add_heartbeat');
INSERT INTO "public"."auth_permission" VALUES (294, 'Can change heartbeat', 74, 'change_heartbeat');
INSERT INTO "public"."auth_permission" VALUES (295, 'Can delete heartbeat', 74, 'delete_heartbeat');
INSERT INTO "public"."auth_permission" VALUES (296, 'Can view heartbeat', 74, 'view_heartbeat');
INSERT INTO "public"."auth_permission" VALUES (297, 'Can add day usage', 75, 'add_dayusage');
INSERT INTO "public"."auth_permission" VALUES (298, 'Can change day usage', 75, 'change_dayusage');
INSERT INTO "public"."auth_permission" VALUES (299, 'Can delete day usage', 75, 'delete_dayusage');
INSERT INTO "public"."auth_permission" VALUES (300, 'Can view day usage', 75, 'view_dayusage');
INSERT INTO "public"."auth_permission" VALUES (301, 'Can add uncredited time', 76, 'add_uncreditedtime');
INSERT INTO "public"."auth_permission" VALUES (302, 'Can change uncredited time', 76, 'change_uncreditedtime');
INSERT INTO "public"."auth_permission" VALUES (303, 'Can delete uncredited time', 76, 'delete_uncreditedtime');
INSERT INTO "public"."auth_permission" VALUES (304, 'Can view uncredited time', 76, 'view_uncreditedtime');
INSERT INTO "public"."auth_permission" VALUES (305, 'Can add data set version', 77, 'add_datasetversion');
INSERT INTO "public"."auth_permission" VALUES (306, 'Can change data set version', 77, 'change_datasetversion');
INSERT INTO "public"."auth_permission" VALUES (307, 'Can delete data set version', 77, 'delete_datasetversion');
INSERT INTO "public"."auth_permission" VALUES (308, 'Can view data set version', 77, 'view_datasetversion');
INSERT INTO "public"."auth_permission" VALUES (309, 'Can add example', 78, 'add_example');
INSERT INTO "public"."auth_permission" VALUES (310, 'Can change example', 78, 'change_example');
INSERT INTO "public"."auth_permission" VALUES (311, 'Can delete example', 78, 'delete_example');
INSERT INTO "public"."auth_permission" VALUES (312, 'Can view example', 78, 'view_example');
INSERT INTO "public"."auth_permission" VALUES (313, 'Can add data set', 79, 'add_dataset');
INSERT INTO "public"."auth_permission" VALUES (314, 'Can change data set', 79, 'change_dataset');
INSERT INTO "public"."auth_permission" VALUES (315, 'Can delete data set', 79, 'delete_dataset');
INSERT INTO "public"."auth_permission" VALUES (316, 'Can view data set', 79, 'view_dataset');
INSERT INTO "public"."auth_permission" VALUES (317, 'Can add pseudonym', 80, 'add_pseudonym');
INSERT INTO "public"."auth_permission" VALUES (318, 'Can change pseudonym', 80, 'change_pseudonym');
INSERT INTO "public"."auth_permission" VALUES (319, 'Can delete pseudonym', 80, 'delete_pseudonym');
INSERT INTO "public"."auth_permission" VALUES (320, 'Can view pseudonym', 80, 'view_pseudonym');
INSERT INTO "public"."auth_permission" VALUES (321, 'Can add evaluation', 81, 'add_evaluation');
INSERT INTO "public"."auth_permission" VALUES (322, 'Can change evaluation', 81, 'change_evaluation');
INSERT INTO "public"."auth_permission" VALUES (323, 'Can delete evaluation', 81, 'delete_evaluation');
INSERT INTO "public"."auth_permission" VALUES (324, 'Can view evaluation', 81, 'view_evaluation');
INSERT INTO "public"."auth_permission" VALUES (325, 'Can add training run', 82, 'add_trainingrun');
INSERT INTO "public"."auth_permission" VALUES (326, 'Can change training run', 82, 'change_trainingrun');
INSERT INTO "public"."auth_permission" VALUES (327, 'Can delete training run', 82, 'delete_trainingrun');
INSERT INTO "public"."auth_permission" VALUES (328, 'Can view training run', 82, 'view_trainingrun');
INSERT INTO "public"."auth_permission" VALUES (329, 'Can add lift', 83, 'add_lift');
INSERT INTO "public"."auth_permission" VALUES (330, 'Can change lift', 83, 'change_lift');
INSERT INTO "public"."auth_permission" VALUES (331, 'Can delete lift', 83, 'delete_lift');
INSERT INTO "public"."auth_permission" VALUES (332, 'Can view lift', 83, 'view_lift');
INSERT INTO "public"."auth_permission" VALUES (333, 'Can add training run event', 84, 'add_trainingrunevent');
INSERT INTO "public"."auth_permission" VALUES (334, 'Can change training run event', 84, 'change_trainingrunevent');
INSERT INTO "public"."auth_permission" VALUES (335, 'Can delete training run event', 84, 'delete_trainingrunevent');
INSERT INTO "public"."auth_permission" VALUES (336, 'Can view training run event', 84, 'view_trainingrunevent');
INSERT INTO "public"."auth_permission" VALUES (337, 'Can add pay run event', 85, 'add_payrunevent');
INSERT INTO "public"."auth_permission" VALUES (338, 'Can change pay run event', 85, 'change_payrunevent');
INSERT INTO "public"."auth_permission" VALUES (339, 'Can delete pay run event', 85, 'delete_payrunevent');
INSERT INTO "public"."auth_permission" VALUES (340, 'Can view pay run event', 85, 'view_payrunevent');
INSERT INTO "public"."auth_permission" VALUES (341, 'Can add stated entry', 86, 'add_statedentry');
INSERT INTO "public"."auth_permission" VALUES (342, 'Can change stated entry', 86, 'change_statedentry');
INSERT INTO "public"."auth_permission" VALUES (343, 'Can delete stated entry', 86, 'delete_statedentry');
INSERT INTO "public"."auth_permission" VALUES (344, 'Can view stated entry', 86, 'view_statedentry');
INSERT INTO "public"."auth_permission" VALUES (345, 'Can add statement', 87, 'add_statement');
INSERT INTO "public"."auth_permission" VALUES (346, 'Can change statement', 87, 'change_statement');
INSERT INTO "public"."auth_permission" VALUES (347, 'Can delete statement', 87, 'delete_statement');
INSERT INTO "public"."auth_permission" VALUES (348, 'Can view statement', 87, 'view_statement');
INSERT INTO "public"."auth_permission" VALUES (349, 'Can add statement line', 88, 'add_statementline');
INSERT INTO "public"."auth_permission" VALUES (350, 'Can change statement line', 88, 'change_statementline');
INSERT INTO "public"."auth_permission" VALUES (351, 'Can delete statement line', 88, 'delete_statementline');
INSERT INTO "public"."auth_permission" VALUES (352, 'Can view statement line', 88, 'view_statementline');
INSERT INTO "public"."auth_permission" VALUES (353, 'Can add pay run', 89, 'add_payrun');
INSERT INTO "public"."auth_permission" VALUES (354, 'Can change pay run', 89, 'change_payrun');
INSERT INTO "public"."auth_permission" VALUES (355, 'Can delete pay run', 89, 'delete_payrun');
INSERT INTO "public"."auth_permission" VALUES (356, 'Can view pay run', 89, 'view_payrun');
INSERT INTO "public"."auth_permission" VALUES (357, 'Can add prepared entry', 90, 'add_preparedentry');
INSERT INTO "public"."auth_permission" VALUES (358, 'Can change prepared entry', 90, 'change_preparedentry');
INSERT INTO "public"."auth_permission" VALUES (359, 'Can delete prepared entry', 90, 'delete_preparedentry');
INSERT INTO "public"."auth_permission" VALUES (360, 'Can view prepared entry', 90, 'view_preparedentry');
INSERT INTO "public"."auth_permission" VALUES (361, 'Can add loop stage', 91, 'add_loopstage');
INSERT INTO "public"."auth_permission" VALUES (362, 'Can change loop stage', 91, 'change_loopstage');
INSERT INTO "public"."auth_permission" VALUES (363, 'Can delete loop stage', 91, 'delete_loopstage');
INSERT INTO "public"."auth_permission" VALUES (364, 'Can view loop stage', 91, 'view_loopstage');
INSERT INTO "public"."auth_permission" VALUES (365, 'Can add loop run', 92, 'add_looprun');
INSERT INTO "public"."auth_permission" VALUES (366, 'Can change loop run', 92, 'change_looprun');
INSERT INTO "public"."auth_permission" VALUES (367, 'Can delete loop run', 92, 'delete_looprun');
INSERT INTO "public"."auth_permission" VALUES (368, 'Can view loop run', 92, 'view_looprun');


--
-- Data for Name: continuations_continuation; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_claim; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_correction; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_draft; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_goodexample; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_remark; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_remarkdraft; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_stage; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_steprating; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_trial; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_unit; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: corrections_unitevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: datasets_dataset; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: datasets_datasetversion; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: datasets_example; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: datasets_pseudonym; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--

INSERT INTO "public"."django_content_type" VALUES (1, 'pghistory', 'events');
INSERT INTO "public"."django_content_type" VALUES (2, 'pghistory', 'middlewareevents');
INSERT INTO "public"."django_content_type" VALUES (3, 'admin', 'logentry');
INSERT INTO "public"."django_content_type" VALUES (4, 'auth', 'permission');
INSERT INTO "public"."django_content_type" VALUES (5, 'auth', 'group');
INSERT INTO "public"."django_content_type" VALUES (6, 'contenttypes', 'contenttype');
INSERT INTO "public"."django_content_type" VALUES (7, 'sessions', 'session');
INSERT INTO "public"."django_content_type" VALUES (8, 'pghistory', 'context');
INSERT INTO "public"."django_content_type" VALUES (9, 'procrastinate', 'procrastinateevent');
INSERT INTO "public"."django_content_type" VALUES (10, 'procrastinate', 'procrastinatejob');
INSERT INTO "public"."django_content_type" VALUES (11, 'procrastinate', 'procrastinateperiodicdefer');
INSERT INTO "public"."django_content_type" VALUES (12, 'procrastinate', 'procrastinateworker');
INSERT INTO "public"."django_content_type" VALUES (13, 'account', 'emailaddress');
INSERT INTO "public"."django_content_type" VALUES (14, 'account', 'emailconfirmation');
INSERT INTO "public"."django_content_type" VALUES (15, 'mfa', 'authenticator');
INSERT INTO "public"."django_content_type" VALUES (16, 'usersessions', 'usersession');
INSERT INTO "public"."django_content_type" VALUES (17, 'accounts', 'organisation');
INSERT INTO "public"."django_content_type" VALUES (18, 'accounts', 'organisationevent');
INSERT INTO "public"."django_content_type" VALUES (19, 'accounts', 'personevent');
INSERT INTO "public"."django_content_type" VALUES (20, 'accounts', 'signinlink');
INSERT INTO "public"."django_content_type" VALUES (21, 'accounts', 'person');
INSERT INTO "public"."django_content_type" VALUES (22, 'accounts', 'idempotencyrecord');
INSERT INTO "public"."django_content_type" VALUES (23, 'accounts', 'membership');
INSERT INTO "public"."django_content_type" VALUES (24, 'accounts', 'membershipevent');
INSERT INTO "public"."django_content_type" VALUES (25, 'accounts', 'apikey');
INSERT INTO "public"."django_content_type" VALUES (26, 'audit', 'access');
INSERT INTO "public"."django_content_type" VALUES (27, 'audit', 'rulecheck');
INSERT INTO "public"."django_content_type" VALUES (28, 'ledger', 'account');
INSERT INTO "public"."django_content_type" VALUES (29, 'ledger', 'transfer');
INSERT INTO "public"."django_content_type" VALUES (30, 'llm', 'endpoint');
INSERT INTO "public"."django_content_type" VALUES (31, 'llm', 'endpointevent');
INSERT INTO "public"."django_content_type" VALUES (32, 'llm', 'usage');
INSERT INTO "public"."django_content_type" VALUES (33, 'projects', 'project');
INSERT INTO "public"."django_content_type" VALUES (34, 'projects', 'guideline');
INSERT INTO "public"."django_content_type" VALUES (35, 'projects', 'projectevent');
INSERT INTO "public"."django_content_type" VALUES (36, 'projects', 'rate');
INSERT INTO "public"."django_content_type" VALUES (37, 'projects', 'acknowledgement');
INSERT INTO "public"."django_content_type" VALUES (38, 'experts', 'expertprofile');
INSERT INTO "public"."django_content_type" VALUES (39, 'experts', 'expertprofileevent');
INSERT INTO "public"."django_content_type" VALUES (40, 'experts', 'skill');
INSERT INTO "public"."django_content_type" VALUES (41, 'experts', 'expertskill');
INSERT INTO "public"."django_content_type" VALUES (42, 'problems', 'problemversion');
INSERT INTO "public"."django_content_type" VALUES (43, 'problems', 'problem');
INSERT INTO "public"."django_content_type" VALUES (44, 'problems', 'attachment');
INSERT INTO "public"."django_content_type" VALUES (45, 'probing', 'attemptstep');
INSERT INTO "public"."django_content_type" VALUES (46, 'probing', 'model');
INSERT INTO "public"."django_content_type" VALUES (47, 'probing', 'modelversion');
INSERT INTO "public"."django_content_type" VALUES (48, 'probing', 'modelversionevent');
INSERT INTO "public"."django_content_type" VALUES (49, 'probing', 'probe');
INSERT INTO "public"."django_content_type" VALUES (50, 'probing', 'probeproblem');
INSERT INTO "public"."django_content_type" VALUES (51, 'probing', 'attempt');
INSERT INTO "public"."django_content_type" VALUES (52, 'probing', 'tryout');
INSERT INTO "public"."django_content_type" VALUES (53, 'staffing', 'assignment');
INSERT INTO "public"."django_content_type" VALUES (54, 'staffing', 'offer');
INSERT INTO "public"."django_content_type" VALUES (55, 'staffing', 'assignmentevent');
INSERT INTO "public"."django_content_type" VALUES (56, 'staffing', 'offerevent');
INSERT INTO "public"."django_content_type" VALUES (57, 'corrections', 'claim');
INSERT INTO "public"."django_content_type" VALUES (58, 'corrections', 'correction');
INSERT INTO "public"."django_content_type" VALUES (59, 'corrections', 'draft');
INSERT INTO "public"."django_content_type" VALUES (60, 'corrections', 'stage');
INSERT INTO "public"."django_content_type" VALUES (61, 'corrections', 'steprating');
INSERT INTO "public"."django_content_type" VALUES (62, 'corrections', 'unit');
INSERT INTO "public"."django_content_type" VALUES (63, 'corrections', 'unitevent');
INSERT INTO "public"."django_content_type" VALUES (64, 'corrections', 'trial');
INSERT INTO "public"."django_content_type" VALUES (65, 'corrections', 'goodexample');
INSERT INTO "public"."django_content_type" VALUES (66, 'corrections', 'remark');
INSERT INTO "public"."django_content_type" VALUES (67, 'corrections', 'remarkdraft');
INSERT INTO "public"."django_content_type" VALUES (68, 'continuations', 'continuation');
INSERT INTO "public"."django_content_type" VALUES (69, 'review', 'review');
INSERT INTO "public"."django_content_type" VALUES (70, 'review', 'stepcomment');
INSERT INTO "public"."django_content_type" VALUES (71, 'worktime', 'timeentry');
INSERT INTO "public"."django_content_type" VALUES (72, 'worktime', 'worksession');
INSERT INTO "public"."django_content_type" VALUES (73, 'worktime', 'timeentryevent');
INSERT INTO "public"."django_content_type" VALUES (74, 'worktime', 'heartbeat');
INSERT INTO "public"."django_content_type" VALUES (75, 'worktime', 'dayusage');
INSERT INTO "public"."django_content_type" VALUES (76, 'worktime', 'uncreditedtime');
INSERT INTO "public"."django_content_type" VALUES (77, 'datasets', 'datasetversion');
INSERT INTO "public"."django_content_type" VALUES (78, 'datasets', 'example');
INSERT INTO "public"."django_content_type" VALUES (79, 'datasets', 'dataset');
INSERT INTO "public"."django_content_type" VALUES (80, 'datasets', 'pseudonym');
INSERT INTO "public"."django_content_type" VALUES (81, 'training', 'evaluation');
INSERT INTO "public"."django_content_type" VALUES (82, 'training', 'trainingrun');
INSERT INTO "public"."django_content_type" VALUES (83, 'training', 'lift');
INSERT INTO "public"."django_content_type" VALUES (84, 'training', 'trainingrunevent');
INSERT INTO "public"."django_content_type" VALUES (85, 'payroll', 'payrunevent');
INSERT INTO "public"."django_content_type" VALUES (86, 'payroll', 'statedentry');
INSERT INTO "public"."django_content_type" VALUES (87, 'payroll', 'statement');
INSERT INTO "public"."django_content_type" VALUES (88, 'payroll', 'statementline');
INSERT INTO "public"."django_content_type" VALUES (89, 'payroll', 'payrun');
INSERT INTO "public"."django_content_type" VALUES (90, 'payroll', 'preparedentry');
INSERT INTO "public"."django_content_type" VALUES (91, 'loop', 'loopstage');
INSERT INTO "public"."django_content_type" VALUES (92, 'loop', 'looprun');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--

INSERT INTO "public"."django_migrations" VALUES (1, 'pghistory', '0001_initial', '2026-11-23 06:42:29.954885+00');
INSERT INTO "public"."django_migrations" VALUES (2, 'pghistory', '0002_aggregateevent', '2026-11-23 06:42:29.961109+00');
INSERT INTO "public"."django_migrations" VALUES (3, 'pghistory', '0003_auto_20201023_1636', '2026-11-23 06:42:29.963187+00');
INSERT INTO "public"."django_migrations" VALUES (4, 'pghistory', '0004_auto_20220906_1625', '2026-11-23 06:42:29.970283+00');
INSERT INTO "public"."django_migrations" VALUES (5, 'pghistory', '0005_events_middlewareevents', '2026-11-23 06:42:29.977134+00');
INSERT INTO "public"."django_migrations" VALUES (6, 'pghistory', '0006_delete_aggregateevent', '2026-11-23 06:42:29.978373+00');
INSERT INTO "public"."django_migrations" VALUES (7, 'pghistory', '0007_auto_20250421_0444', '2026-11-23 06:42:29.983648+00');
INSERT INTO "public"."django_migrations" VALUES (8, 'contenttypes', '0001_initial', '2026-11-23 06:42:29.995261+00');
INSERT INTO "public"."django_migrations" VALUES (9, 'contenttypes', '0002_remove_content_type_name', '2026-11-23 06:42:30.003287+00');
INSERT INTO "public"."django_migrations" VALUES (10, 'auth', '0001_initial', '2026-11-23 06:42:30.046046+00');
INSERT INTO "public"."django_migrations" VALUES (11, 'auth', '0002_alter_permission_name_max_length', '2026-11-23 06:42:30.056253+00');
INSERT INTO "public"."django_migrations" VALUES (12, 'auth', '0003_alter_user_email_max_length', '2026-11-23 06:42:30.065324+00');
INSERT INTO "public"."django_migrations" VALUES (13, 'auth', '0004_alter_user_username_opts', '2026-11-23 06:42:30.069899+00');
INSERT INTO "public"."django_migrations" VALUES (14, 'auth', '0005_alter_user_last_login_null', '2026-11-23 06:42:30.085294+00');
INSERT INTO "public"."django_migrations" VALUES (15, 'auth', '0006_require_contenttypes_0002', '2026-11-23 06:42:30.088051+00');
INSERT INTO "public"."django_migrations" VALUES (16, 'auth', '0007_alter_validators_add_error_messages', '2026-11-23 06:42:30.101393+00');
INSERT INTO "public"."django_migrations" VALUES (17, 'auth', '0008_alter_user_username_max_length', '2026-11-23 06:42:30.112099+00');
INSERT INTO "public"."django_migrations" VALUES (18, 'auth', '0009_alter_user_last_name_max_length', '2026-11-23 06:42:30.12384+00');
INSERT INTO "public"."django_migrations" VALUES (19, 'auth', '0010_alter_group_name_max_length', '2026-11-23 06:42:30.133649+00');
INSERT INTO "public"."django_migrations" VALUES (20, 'auth', '0011_update_proxy_permissions', '2026-11-23 06:42:30.171604+00');
INSERT INTO "public"."django_migrations" VALUES (21, 'auth', '0012_alter_user_first_name_max_length', '2026-11-23 06:42:30.180771+00');
INSERT INTO "public"."django_migrations" VALUES (22, 'accounts', '0001_initial', '2026-11-23 06:42:30.888074+00');
INSERT INTO "public"."django_migrations" VALUES (23, 'account', '0001_initial', '2026-11-23 06:42:30.963792+00');
INSERT INTO "public"."django_migrations" VALUES (24, 'account', '0002_email_max_length', '2026-11-23 06:42:30.991301+00');
INSERT INTO "public"."django_migrations" VALUES (25, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-11-23 06:42:31.039344+00');
INSERT INTO "public"."django_migrations" VALUES (26, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-11-23 06:42:31.082198+00');
INSERT INTO "public"."django_migrations" VALUES (27, 'account', '0005_emailaddress_idx_upper_email', '2026-11-23 06:42:31.112853+00');
INSERT INTO "public"."django_migrations" VALUES (28, 'account', '0006_emailaddress_lower', '2026-11-23 06:42:31.153018+00');
INSERT INTO "public"."django_migrations" VALUES (29, 'account', '0007_emailaddress_idx_email', '2026-11-23 06:42:31.208744+00');
INSERT INTO "public"."django_migrations" VALUES (30, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-11-23 06:42:31.253825+00');
INSERT INTO "public"."django_migrations" VALUES (31, 'account', '0009_emailaddress_unique_primary_email', '2026-11-23 06:42:31.288122+00');
INSERT INTO "public"."django_migrations" VALUES (32, 'accounts', '0002_shared_cache', '2026-11-23 06:42:31.291613+00');
INSERT INTO "public"."django_migrations" VALUES (33, 'admin', '0001_initial', '2026-11-23 06:42:31.336491+00');
INSERT INTO "public"."django_migrations" VALUES (34, 'admin', '0002_logentry_remove_auto_add', '2026-11-23 06:42:31.369613+00');
INSERT INTO "public"."django_migrations" VALUES (35, 'admin', '0003_logentry_add_action_flag_choices', '2026-11-23 06:42:31.396525+00');
INSERT INTO "public"."django_migrations" VALUES (36, 'audit', '0001_initial', '2026-11-23 06:42:31.48106+00');
INSERT INTO "public"."django_migrations" VALUES (37, 'audit', '0002_seal_access', '2026-11-23 06:42:31.483443+00');
INSERT INTO "public"."django_migrations" VALUES (38, 'audit', '0003_rule_check', '2026-11-23 06:42:31.491024+00');
INSERT INTO "public"."django_migrations" VALUES (39, 'projects', '0001_initial', '2026-11-23 06:42:32.156108+00');
INSERT INTO "public"."django_migrations" VALUES (40, 'problems', '0001_initial', '2026-11-23 06:42:32.233198+00');
INSERT INTO "public"."django_migrations" VALUES (41, 'probing', '0001_initial', '2026-11-23 06:42:32.331765+00');
INSERT INTO "public"."django_migrations" VALUES (42, 'llm', '0001_initial', '2026-11-23 06:42:33.024785+00');
INSERT INTO "public"."django_migrations" VALUES (43, 'probing', '0002_initial', '2026-11-23 06:42:34.287562+00');
INSERT INTO "public"."django_migrations" VALUES (44, 'probing', '0003_initial', '2026-11-23 06:42:35.664371+00');
INSERT INTO "public"."django_migrations" VALUES (45, 'probing', '0004_sealed', '2026-11-23 06:42:35.720814+00');
INSERT INTO "public"."django_migrations" VALUES (46, 'projects', '0002_sealed', '2026-11-23 06:42:35.877457+00');
INSERT INTO "public"."django_migrations" VALUES (47, 'corrections', '0001_initial', '2026-11-23 06:42:35.945464+00');
INSERT INTO "public"."django_migrations" VALUES (48, 'corrections', '0002_initial', '2026-11-23 06:42:40.659332+00');
INSERT INTO "public"."django_migrations" VALUES (49, 'corrections', '0003_sealed', '2026-11-23 06:42:42.858001+00');
INSERT INTO "public"."django_migrations" VALUES (50, 'corrections', '0004_claim_page', '2026-11-23 06:42:43.089782+00');
INSERT INTO "public"."django_migrations" VALUES (51, 'continuations', '0001_initial', '2026-11-23 06:42:43.300855+00');
INSERT INTO "public"."django_migrations" VALUES (52, 'continuations', '0002_failure_codes', '2026-11-23 06:42:43.413523+00');
INSERT INTO "public"."django_migrations" VALUES (53, 'projects', '0003_break_rule', '2026-11-23 06:42:44.981456+00');
INSERT INTO "public"."django_migrations" VALUES (54, 'projects', '0004_acknowledgement', '2026-11-23 06:42:45.125252+00');
INSERT INTO "public"."django_migrations" VALUES (55, 'projects', '0005_error_kinds', '2026-11-23 06:42:46.165036+00');
INSERT INTO "public"."django_migrations" VALUES (56, 'problems', '0002_initial', '2026-11-23 06:42:46.866567+00');
INSERT INTO "public"."django_migrations" VALUES (57, 'problems', '0003_sealed', '2026-11-23 06:42:46.990143+00');
INSERT INTO "public"."django_migrations" VALUES (58, 'problems', '0004_posed', '2026-11-23 06:42:47.088909+00');
INSERT INTO "public"."django_migrations" VALUES (59, 'probing', '0005_tryouts', '2026-11-23 06:42:47.306503+00');
INSERT INTO "public"."django_migrations" VALUES (60, 'corrections', '0005_kinds', '2026-11-23 06:42:52.298684+00');
INSERT INTO "public"."django_migrations" VALUES (61, 'corrections', '0006_talk', '2026-11-23 06:42:53.721475+00');
INSERT INTO "public"."django_migrations" VALUES (62, 'corrections', '0007_terms_of_the_claim', '2026-11-23 06:42:54.095757+00');
INSERT INTO "public"."django_migrations" VALUES (63, 'review', '0001_initial', '2026-11-23 06:42:55.132134+00');
INSERT INTO "public"."django_migrations" VALUES (64, 'datasets', '0001_initial', '2026-11-23 06:42:55.268056+00');
INSERT INTO "public"."django_migrations" VALUES (65, 'datasets', '0002_initial', '2026-11-23 06:42:57.552327+00');
INSERT INTO "public"."django_migrations" VALUES (66, 'datasets', '0003_provenance', '2026-11-23 06:42:59.439517+00');
INSERT INTO "public"."django_migrations" VALUES (67, 'experts', '0001_initial', '2026-11-23 06:43:00.304158+00');
INSERT INTO "public"."django_migrations" VALUES (68, 'ledger', '0001_initial', '2026-11-23 06:43:01.687203+00');
INSERT INTO "public"."django_migrations" VALUES (69, 'ledger', '0002_walls_of_the_ledger', '2026-11-23 06:43:03.391627+00');
INSERT INTO "public"."django_migrations" VALUES (70, 'loop', '0001_initial', '2026-11-23 06:43:03.525479+00');
INSERT INTO "public"."django_migrations" VALUES (71, 'loop', '0002_initial', '2026-11-23 06:43:04.532677+00');
INSERT INTO "public"."django_migrations" VALUES (72, 'mfa', '0001_initial', '2026-11-23 06:43:04.685671+00');
INSERT INTO "public"."django_migrations" VALUES (73, 'mfa', '0002_authenticator_timestamps', '2026-11-23 06:43:04.903443+00');
INSERT INTO "public"."django_migrations" VALUES (74, 'mfa', '0003_authenticator_type_uniq', '2026-11-23 06:43:05.202485+00');
INSERT INTO "public"."django_migrations" VALUES (75, 'worktime', '0001_initial', '2026-11-23 06:43:08.485051+00');
INSERT INTO "public"."django_migrations" VALUES (76, 'payroll', '0001_initial', '2026-11-23 06:43:08.688401+00');
INSERT INTO "public"."django_migrations" VALUES (77, 'payroll', '0002_initial', '2026-11-23 06:43:11.064116+00');
INSERT INTO "public"."django_migrations" VALUES (78, 'payroll', '0003_initial', '2026-11-23 06:43:15.523589+00');
INSERT INTO "public"."django_migrations" VALUES (79, 'payroll', '0004_prepared_and_sealed', '2026-11-23 06:43:18.197279+00');
INSERT INTO "public"."django_migrations" VALUES (80, 'probing', '0006_error_codes', '2026-11-23 06:43:18.556516+00');
INSERT INTO "public"."django_migrations" VALUES (81, 'problems', '0005_attachment', '2026-11-23 06:43:18.749621+00');
INSERT INTO "public"."django_migrations" VALUES (82, 'procrastinate', '0001_initial', '2026-11-23 06:43:18.771568+00');
INSERT INTO "public"."django_migrations" VALUES (83, 'procrastinate', '0002_drop_started_at_column', '2026-11-23 06:43:18.774382+00');
INSERT INTO "public"."django_migrations" VALUES (84, 'procrastinate', '0003_drop_started_at_column', '2026-11-23 06:43:18.779778+00');
INSERT INTO "public"."django_migrations" VALUES (85, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-23 06:43:18.78837+00');
INSERT INTO "public"."django_migrations" VALUES (86, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-23 06:43:18.791274+00');
INSERT INTO "public"."django_migrations" VALUES (87, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-23 06:43:18.797535+00');
INSERT INTO "public"."django_migrations" VALUES (88, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-23 06:43:18.803186+00');
INSERT INTO "public"."django_migrations" VALUES (89, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-23 06:43:18.80881+00');
INSERT INTO "public"."django_migrations" VALUES (90, 'procrastinate', '0009_add_defer_job_function', '2026-11-23 06:43:18.815696+00');
INSERT INTO "public"."django_migrations" VALUES (91, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-23 06:43:18.825865+00');
INSERT INTO "public"."django_migrations" VALUES (92, 'procrastinate', '0011_add_foreign_key_index', '2026-11-23 06:43:18.828898+00');
INSERT INTO "public"."django_migrations" VALUES (93, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-23 06:43:18.83677+00');
INSERT INTO "public"."django_migrations" VALUES (94, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-23 06:43:18.843846+00');
INSERT INTO "public"."django_migrations" VALUES (95, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-23 06:43:18.847674+00');
INSERT INTO "public"."django_migrations" VALUES (96, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-23 06:43:18.851691+00');
INSERT INTO "public"."django_migrations" VALUES (97, 'procrastinate', '0016_delete_finished_jobs', '2026-11-23 06:43:18.855679+00');
INSERT INTO "public"."django_migrations" VALUES (98, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-23 06:43:18.861658+00');
INSERT INTO "public"."django_migrations" VALUES (99, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-23 06:43:18.869627+00');
INSERT INTO "public"."django_migrations" VALUES (100, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-23 06:43:18.872078+00');
INSERT INTO "public"."django_migrations" VALUES (101, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-23 06:43:18.877108+00');
INSERT INTO "public"."django_migrations" VALUES (102, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-23 06:43:18.884632+00');
INSERT INTO "public"."django_migrations" VALUES (103, 'procrastinate', '0022_null_locks_excluded', '2026-11-23 06:43:18.89185+00');
INSERT INTO "public"."django_migrations" VALUES (104, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-23 06:43:18.894252+00');
INSERT INTO "public"."django_migrations" VALUES (105, 'procrastinate', '0024_job_id_bigint', '2026-11-23 06:43:18.905508+00');
INSERT INTO "public"."django_migrations" VALUES (106, 'procrastinate', '0025_add_models', '2026-11-23 06:43:18.922738+00');
INSERT INTO "public"."django_migrations" VALUES (107, 'procrastinate', '0026_add_job_priority', '2026-11-23 06:43:18.936599+00');
INSERT INTO "public"."django_migrations" VALUES (108, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-23 06:43:18.943735+00');
INSERT INTO "public"."django_migrations" VALUES (109, 'procrastinate', '0028_add_cancel_states', '2026-11-23 06:43:18.966355+00');
INSERT INTO "public"."django_migrations" VALUES (110, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-23 06:43:18.975987+00');
INSERT INTO "public"."django_migrations" VALUES (111, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-23 06:43:18.987421+00');
INSERT INTO "public"."django_migrations" VALUES (112, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-23 06:43:18.996918+00');
INSERT INTO "public"."django_migrations" VALUES (113, 'procrastinate', '0032_pre_cancel_notification', '2026-11-23 06:43:19.011415+00');
INSERT INTO "public"."django_migrations" VALUES (114, 'procrastinate', '0033_post_cancel_notification', '2026-11-23 06:43:19.030884+00');
INSERT INTO "public"."django_migrations" VALUES (115, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-23 06:43:19.052959+00');
INSERT INTO "public"."django_migrations" VALUES (116, 'procrastinate', '0035_post_add_heartbeat', '2026-11-23 06:43:19.059727+00');
INSERT INTO "public"."django_migrations" VALUES (117, 'procrastinate', '0036_add_worker_model', '2026-11-23 06:43:19.070662+00');
INSERT INTO "public"."django_migrations" VALUES (118, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-23 06:43:19.078095+00');
INSERT INTO "public"."django_migrations" VALUES (119, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-23 06:43:19.083703+00');
INSERT INTO "public"."django_migrations" VALUES (120, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-23 06:43:19.08599+00');
INSERT INTO "public"."django_migrations" VALUES (121, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-23 06:43:19.093812+00');
INSERT INTO "public"."django_migrations" VALUES (122, 'procrastinate', '0041_post_retry_failed_job', '2026-11-23 06:43:19.101269+00');
INSERT INTO "public"."django_migrations" VALUES (123, 'review', '0002_sealed', '2026-11-23 06:43:19.4305+00');
INSERT INTO "public"."django_migrations" VALUES (124, 'sessions', '0001_initial', '2026-11-23 06:43:19.442438+00');
INSERT INTO "public"."django_migrations" VALUES (125, 'staffing', '0001_initial', '2026-11-23 06:43:22.328641+00');
INSERT INTO "public"."django_migrations" VALUES (126, 'training', '0001_initial', '2026-11-23 06:43:25.263732+00');
INSERT INTO "public"."django_migrations" VALUES (127, 'training', '0002_error_codes', '2026-11-23 06:43:26.516868+00');
INSERT INTO "public"."django_migrations" VALUES (128, 'usersessions', '0001_initial', '2026-11-23 06:43:26.730591+00');
INSERT INTO "public"."django_migrations" VALUES (129, 'worktime', '0002_sealed', '2026-11-23 06:43:29.027691+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: experts_expertprofile; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: experts_expertprofileevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: experts_expertskill; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: experts_skill; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: ledger_account; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: ledger_transfer; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: llm_endpoint; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: llm_endpointevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: llm_usage; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: loop_looprun; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: loop_loopstage; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: payroll_payrun; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: payroll_payrunevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: payroll_preparedentry; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: payroll_statedentry; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: payroll_statement; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: payroll_statementline; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: pghistory_context; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: preceptor_cache; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_attempt; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_attemptstep; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_model; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_modelversion; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_modelversionevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_probe; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_probeproblem; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: probing_tryout; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: problems_attachment; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: problems_problem; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: problems_problemversion; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: projects_acknowledgement; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: projects_guideline; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: projects_project; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: projects_projectevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: projects_rate; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: review_review; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: review_stepcomment; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: staffing_assignment; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: staffing_assignmentevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: staffing_offer; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: staffing_offerevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: training_evaluation; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: training_lift; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: training_trainingrun; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: training_trainingrunevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: usersessions_usersession; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: worktime_dayusage; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: worktime_heartbeat; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: worktime_timeentry; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: worktime_timeentryevent; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: worktime_uncreditedtime; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Data for Name: worktime_worksession; Type: TABLE DATA; Schema: public; Owner: preceptor_owner
--



--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."account_emailaddress_id_seq"', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."account_emailconfirmation_id_seq"', 1, false);


--
-- Name: accounts_apikey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_apikey_id_seq"', 1, false);


--
-- Name: accounts_idempotencyrecord_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_idempotencyrecord_id_seq"', 1, false);


--
-- Name: accounts_membership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_membership_id_seq"', 1, false);


--
-- Name: accounts_membershipevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_membershipevent_pgh_id_seq"', 1, false);


--
-- Name: accounts_organisation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_organisation_id_seq"', 1, false);


--
-- Name: accounts_organisationevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_organisationevent_pgh_id_seq"', 1, false);


--
-- Name: accounts_person_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_person_groups_id_seq"', 1, false);


--
-- Name: accounts_person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_person_id_seq"', 1, false);


--
-- Name: accounts_person_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_person_user_permissions_id_seq"', 1, false);


--
-- Name: accounts_personevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_personevent_pgh_id_seq"', 1, false);


--
-- Name: accounts_signinlink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."accounts_signinlink_id_seq"', 1, false);


--
-- Name: audit_access_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."audit_access_id_seq"', 1, false);


--
-- Name: audit_rulecheck_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."audit_rulecheck_id_seq"', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."auth_group_id_seq"', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."auth_group_permissions_id_seq"', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."auth_permission_id_seq"', 368, true);


--
-- Name: continuations_continuation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."continuations_continuation_id_seq"', 1, false);


--
-- Name: corrections_claim_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_claim_id_seq"', 1, false);


--
-- Name: corrections_correction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_correction_id_seq"', 1, false);


--
-- Name: corrections_draft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_draft_id_seq"', 1, false);


--
-- Name: corrections_goodexample_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_goodexample_id_seq"', 1, false);


--
-- Name: corrections_remark_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_remark_id_seq"', 1, false);


--
-- Name: corrections_remarkdraft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_remarkdraft_id_seq"', 1, false);


--
-- Name: corrections_stage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_stage_id_seq"', 1, false);


--
-- Name: corrections_steprating_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_steprating_id_seq"', 1, false);


--
-- Name: corrections_trial_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_trial_id_seq"', 1, false);


--
-- Name: corrections_unit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_unit_id_seq"', 1, false);


--
-- Name: corrections_unitevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."corrections_unitevent_pgh_id_seq"', 1, false);


--
-- Name: datasets_dataset_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."datasets_dataset_id_seq"', 1, false);


--
-- Name: datasets_datasetversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."datasets_datasetversion_id_seq"', 1, false);


--
-- Name: datasets_example_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."datasets_example_id_seq"', 1, false);


--
-- Name: datasets_pseudonym_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."datasets_pseudonym_id_seq"', 1, false);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."django_admin_log_id_seq"', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."django_content_type_id_seq"', 92, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."django_migrations_id_seq"', 129, true);


--
-- Name: experts_expertprofile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."experts_expertprofile_id_seq"', 1, false);


--
-- Name: experts_expertprofileevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."experts_expertprofileevent_pgh_id_seq"', 1, false);


--
-- Name: experts_expertskill_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."experts_expertskill_id_seq"', 1, false);


--
-- Name: experts_skill_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."experts_skill_id_seq"', 1, false);


--
-- Name: ledger_account_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."ledger_account_id_seq"', 1, false);


--
-- Name: ledger_transfer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."ledger_transfer_id_seq"', 1, false);


--
-- Name: llm_endpoint_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."llm_endpoint_id_seq"', 1, false);


--
-- Name: llm_endpointevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."llm_endpointevent_pgh_id_seq"', 1, false);


--
-- Name: llm_usage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."llm_usage_id_seq"', 1, false);


--
-- Name: loop_looprun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."loop_looprun_id_seq"', 1, false);


--
-- Name: loop_loopstage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."loop_loopstage_id_seq"', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."mfa_authenticator_id_seq"', 1, false);


--
-- Name: payroll_payrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."payroll_payrun_id_seq"', 1, false);


--
-- Name: payroll_payrunevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."payroll_payrunevent_pgh_id_seq"', 1, false);


--
-- Name: payroll_preparedentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."payroll_preparedentry_id_seq"', 1, false);


--
-- Name: payroll_statedentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."payroll_statedentry_id_seq"', 1, false);


--
-- Name: payroll_statement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."payroll_statement_id_seq"', 1, false);


--
-- Name: payroll_statementline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."payroll_statementline_id_seq"', 1, false);


--
-- Name: probing_attempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_attempt_id_seq"', 1, false);


--
-- Name: probing_attemptstep_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_attemptstep_id_seq"', 1, false);


--
-- Name: probing_model_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_model_id_seq"', 1, false);


--
-- Name: probing_modelversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_modelversion_id_seq"', 1, false);


--
-- Name: probing_modelversionevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_modelversionevent_pgh_id_seq"', 1, false);


--
-- Name: probing_probe_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_probe_id_seq"', 1, false);


--
-- Name: probing_probeproblem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_probeproblem_id_seq"', 1, false);


--
-- Name: probing_tryout_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."probing_tryout_id_seq"', 1, false);


--
-- Name: problems_attachment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."problems_attachment_id_seq"', 1, false);


--
-- Name: problems_problem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."problems_problem_id_seq"', 1, false);


--
-- Name: problems_problemversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."problems_problemversion_id_seq"', 1, false);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."procrastinate_events_id_seq"', 1, false);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."procrastinate_jobs_id_seq"', 1, false);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."procrastinate_periodic_defers_id_seq"', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."procrastinate_workers_id_seq"', 1, false);


--
-- Name: projects_acknowledgement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."projects_acknowledgement_id_seq"', 1, false);


--
-- Name: projects_guideline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."projects_guideline_id_seq"', 1, false);


--
-- Name: projects_project_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."projects_project_id_seq"', 1, false);


--
-- Name: projects_projectevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."projects_projectevent_pgh_id_seq"', 1, false);


--
-- Name: projects_rate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."projects_rate_id_seq"', 1, false);


--
-- Name: review_review_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."review_review_id_seq"', 1, false);


--
-- Name: review_stepcomment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."review_stepcomment_id_seq"', 1, false);


--
-- Name: staffing_assignment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."staffing_assignment_id_seq"', 1, false);


--
-- Name: staffing_assignmentevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."staffing_assignmentevent_pgh_id_seq"', 1, false);


--
-- Name: staffing_offer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."staffing_offer_id_seq"', 1, false);


--
-- Name: staffing_offerevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."staffing_offerevent_pgh_id_seq"', 1, false);


--
-- Name: training_evaluation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."training_evaluation_id_seq"', 1, false);


--
-- Name: training_lift_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."training_lift_id_seq"', 1, false);


--
-- Name: training_trainingrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."training_trainingrun_id_seq"', 1, false);


--
-- Name: training_trainingrunevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."training_trainingrunevent_pgh_id_seq"', 1, false);


--
-- Name: usersessions_usersession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."usersessions_usersession_id_seq"', 1, false);


--
-- Name: worktime_dayusage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."worktime_dayusage_id_seq"', 1, false);


--
-- Name: worktime_heartbeat_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."worktime_heartbeat_id_seq"', 1, false);


--
-- Name: worktime_timeentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."worktime_timeentry_id_seq"', 1, false);


--
-- Name: worktime_timeentryevent_pgh_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."worktime_timeentryevent_pgh_id_seq"', 1, false);


--
-- Name: worktime_uncreditedtime_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."worktime_uncreditedtime_id_seq"', 1, false);


--
-- Name: worktime_worksession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: preceptor_owner
--

SELECT pg_catalog.setval('"public"."worktime_worksession_id_seq"', 1, false);


--
-- Name: ledger_account account_currency; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."ledger_account"
    ADD CONSTRAINT "account_currency" UNIQUE ("id", "currency", "organisation_id");


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."account_emailaddress"
    ADD CONSTRAINT "account_emailaddress_pkey" PRIMARY KEY ("id");


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."account_emailaddress"
    ADD CONSTRAINT "account_emailaddress_user_id_email_987c8728_uniq" UNIQUE ("user_id", "email");


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."account_emailconfirmation"
    ADD CONSTRAINT "account_emailconfirmation_key_key" UNIQUE ("key");


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."account_emailconfirmation"
    ADD CONSTRAINT "account_emailconfirmation_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_apikey accounts_apikey_digest_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_apikey"
    ADD CONSTRAINT "accounts_apikey_digest_key" UNIQUE ("digest");


--
-- Name: accounts_apikey accounts_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_apikey"
    ADD CONSTRAINT "accounts_apikey_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_idempotencyrecord accounts_idempotencyrecord_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_idempotencyrecord"
    ADD CONSTRAINT "accounts_idempotencyrecord_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_membership accounts_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_membership"
    ADD CONSTRAINT "accounts_membership_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_membershipevent accounts_membershipevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_membershipevent"
    ADD CONSTRAINT "accounts_membershipevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: accounts_organisation accounts_organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_organisation"
    ADD CONSTRAINT "accounts_organisation_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_organisation accounts_organisation_slug_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_organisation"
    ADD CONSTRAINT "accounts_organisation_slug_key" UNIQUE ("slug");


--
-- Name: accounts_organisationevent accounts_organisationevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_organisationevent"
    ADD CONSTRAINT "accounts_organisationevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: accounts_person accounts_person_email_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person"
    ADD CONSTRAINT "accounts_person_email_key" UNIQUE ("email");


--
-- Name: accounts_person_groups accounts_person_groups_person_id_group_id_92ec326f_uniq; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_groups"
    ADD CONSTRAINT "accounts_person_groups_person_id_group_id_92ec326f_uniq" UNIQUE ("person_id", "group_id");


--
-- Name: accounts_person_groups accounts_person_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_groups"
    ADD CONSTRAINT "accounts_person_groups_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_person accounts_person_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person"
    ADD CONSTRAINT "accounts_person_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_person_user_permissions accounts_person_user_per_person_id_permission_id_d2e37e5b_uniq; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_user_permissions"
    ADD CONSTRAINT "accounts_person_user_per_person_id_permission_id_d2e37e5b_uniq" UNIQUE ("person_id", "permission_id");


--
-- Name: accounts_person_user_permissions accounts_person_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_user_permissions"
    ADD CONSTRAINT "accounts_person_user_permissions_pkey" PRIMARY KEY ("id");


--
-- Name: accounts_personevent accounts_personevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_personevent"
    ADD CONSTRAINT "accounts_personevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: accounts_signinlink accounts_signinlink_digest_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_signinlink"
    ADD CONSTRAINT "accounts_signinlink_digest_key" UNIQUE ("digest");


--
-- Name: accounts_signinlink accounts_signinlink_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_signinlink"
    ADD CONSTRAINT "accounts_signinlink_pkey" PRIMARY KEY ("id");


--
-- Name: audit_access audit_access_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."audit_access"
    ADD CONSTRAINT "audit_access_pkey" PRIMARY KEY ("id");


--
-- Name: audit_rulecheck audit_rulecheck_name_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."audit_rulecheck"
    ADD CONSTRAINT "audit_rulecheck_name_key" UNIQUE ("name");


--
-- Name: audit_rulecheck audit_rulecheck_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."audit_rulecheck"
    ADD CONSTRAINT "audit_rulecheck_pkey" PRIMARY KEY ("id");


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_group"
    ADD CONSTRAINT "auth_group_name_key" UNIQUE ("name");


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_group_permissions"
    ADD CONSTRAINT "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" UNIQUE ("group_id", "permission_id");


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_group_permissions"
    ADD CONSTRAINT "auth_group_permissions_pkey" PRIMARY KEY ("id");


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_group"
    ADD CONSTRAINT "auth_group_pkey" PRIMARY KEY ("id");


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_permission"
    ADD CONSTRAINT "auth_permission_content_type_id_codename_01ab375a_uniq" UNIQUE ("content_type_id", "codename");


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_permission"
    ADD CONSTRAINT "auth_permission_pkey" PRIMARY KEY ("id");


--
-- Name: continuations_continuation continuations_continuation_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."continuations_continuation"
    ADD CONSTRAINT "continuations_continuation_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_claim corrections_claim_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_claim"
    ADD CONSTRAINT "corrections_claim_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_correction corrections_correction_claim_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correction_claim_id_key" UNIQUE ("claim_id");


--
-- Name: corrections_correction corrections_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correction_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_draft corrections_draft_claim_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_draft"
    ADD CONSTRAINT "corrections_draft_claim_id_key" UNIQUE ("claim_id");


--
-- Name: corrections_draft corrections_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_draft"
    ADD CONSTRAINT "corrections_draft_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_goodexample corrections_goodexample_correction_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_goodexample"
    ADD CONSTRAINT "corrections_goodexample_correction_id_key" UNIQUE ("correction_id");


--
-- Name: corrections_goodexample corrections_goodexample_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_goodexample"
    ADD CONSTRAINT "corrections_goodexample_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_remark corrections_remark_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remark"
    ADD CONSTRAINT "corrections_remark_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_remarkdraft corrections_remarkdraft_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remarkdraft"
    ADD CONSTRAINT "corrections_remarkdraft_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_stage corrections_stage_claim_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_stage"
    ADD CONSTRAINT "corrections_stage_claim_id_key" UNIQUE ("claim_id");


--
-- Name: corrections_stage corrections_stage_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_stage"
    ADD CONSTRAINT "corrections_stage_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_steprating corrections_steprating_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_steprating"
    ADD CONSTRAINT "corrections_steprating_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_trial corrections_trial_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_trial"
    ADD CONSTRAINT "corrections_trial_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_trial corrections_trial_probe_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_trial"
    ADD CONSTRAINT "corrections_trial_probe_id_key" UNIQUE ("probe_id");


--
-- Name: corrections_unit corrections_unit_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unit"
    ADD CONSTRAINT "corrections_unit_pkey" PRIMARY KEY ("id");


--
-- Name: corrections_unitevent corrections_unitevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unitevent"
    ADD CONSTRAINT "corrections_unitevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: datasets_dataset datasets_dataset_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_dataset"
    ADD CONSTRAINT "datasets_dataset_pkey" PRIMARY KEY ("id");


--
-- Name: datasets_datasetversion datasets_datasetversion_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_datasetversion"
    ADD CONSTRAINT "datasets_datasetversion_pkey" PRIMARY KEY ("id");


--
-- Name: datasets_example datasets_example_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_example"
    ADD CONSTRAINT "datasets_example_pkey" PRIMARY KEY ("id");


--
-- Name: datasets_pseudonym datasets_pseudonym_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_pseudonym"
    ADD CONSTRAINT "datasets_pseudonym_pkey" PRIMARY KEY ("id");


--
-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."django_admin_log"
    ADD CONSTRAINT "django_admin_log_pkey" PRIMARY KEY ("id");


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."django_content_type"
    ADD CONSTRAINT "django_content_type_app_label_model_76bd3d3b_uniq" UNIQUE ("app_label", "model");


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."django_content_type"
    ADD CONSTRAINT "django_content_type_pkey" PRIMARY KEY ("id");


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."django_migrations"
    ADD CONSTRAINT "django_migrations_pkey" PRIMARY KEY ("id");


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."django_session"
    ADD CONSTRAINT "django_session_pkey" PRIMARY KEY ("session_key");


--
-- Name: experts_expertprofile experts_expertprofile_person_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_expertprofile"
    ADD CONSTRAINT "experts_expertprofile_person_id_key" UNIQUE ("person_id");


--
-- Name: experts_expertprofile experts_expertprofile_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_expertprofile"
    ADD CONSTRAINT "experts_expertprofile_pkey" PRIMARY KEY ("id");


--
-- Name: experts_expertprofileevent experts_expertprofileevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_expertprofileevent"
    ADD CONSTRAINT "experts_expertprofileevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: experts_expertskill experts_expertskill_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_expertskill"
    ADD CONSTRAINT "experts_expertskill_pkey" PRIMARY KEY ("id");


--
-- Name: experts_skill experts_skill_code_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_skill"
    ADD CONSTRAINT "experts_skill_code_key" UNIQUE ("code");


--
-- Name: experts_skill experts_skill_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_skill"
    ADD CONSTRAINT "experts_skill_pkey" PRIMARY KEY ("id");


--
-- Name: ledger_account ledger_account_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."ledger_account"
    ADD CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id");


--
-- Name: ledger_transfer ledger_transfer_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."ledger_transfer"
    ADD CONSTRAINT "ledger_transfer_pkey" PRIMARY KEY ("id");


--
-- Name: llm_endpoint llm_endpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."llm_endpoint"
    ADD CONSTRAINT "llm_endpoint_pkey" PRIMARY KEY ("id");


--
-- Name: llm_endpointevent llm_endpointevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."llm_endpointevent"
    ADD CONSTRAINT "llm_endpointevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: llm_usage llm_usage_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."llm_usage"
    ADD CONSTRAINT "llm_usage_pkey" PRIMARY KEY ("id");


--
-- Name: loop_looprun loop_looprun_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."loop_looprun"
    ADD CONSTRAINT "loop_looprun_pkey" PRIMARY KEY ("id");


--
-- Name: loop_loopstage loop_loopstage_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."loop_loopstage"
    ADD CONSTRAINT "loop_loopstage_pkey" PRIMARY KEY ("id");


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."mfa_authenticator"
    ADD CONSTRAINT "mfa_authenticator_pkey" PRIMARY KEY ("id");


--
-- Name: payroll_payrun payroll_payrun_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_payrun"
    ADD CONSTRAINT "payroll_payrun_pkey" PRIMARY KEY ("id");


--
-- Name: payroll_payrunevent payroll_payrunevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_payrunevent"
    ADD CONSTRAINT "payroll_payrunevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: payroll_preparedentry payroll_preparedentry_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_preparedentry"
    ADD CONSTRAINT "payroll_preparedentry_pkey" PRIMARY KEY ("id");


--
-- Name: payroll_preparedentry payroll_preparedentry_time_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_preparedentry"
    ADD CONSTRAINT "payroll_preparedentry_time_entry_id_key" UNIQUE ("time_entry_id");


--
-- Name: payroll_statedentry payroll_statedentry_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statedentry"
    ADD CONSTRAINT "payroll_statedentry_pkey" PRIMARY KEY ("id");


--
-- Name: payroll_statedentry payroll_statedentry_time_entry_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statedentry"
    ADD CONSTRAINT "payroll_statedentry_time_entry_id_key" UNIQUE ("time_entry_id");


--
-- Name: payroll_statement payroll_statement_number_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statement"
    ADD CONSTRAINT "payroll_statement_number_key" UNIQUE ("number");


--
-- Name: payroll_statement payroll_statement_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statement"
    ADD CONSTRAINT "payroll_statement_pkey" PRIMARY KEY ("id");


--
-- Name: payroll_statementline payroll_statementline_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statementline"
    ADD CONSTRAINT "payroll_statementline_pkey" PRIMARY KEY ("id");


--
-- Name: pghistory_context pghistory_context_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."pghistory_context"
    ADD CONSTRAINT "pghistory_context_pkey" PRIMARY KEY ("id");


--
-- Name: preceptor_cache preceptor_cache_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."preceptor_cache"
    ADD CONSTRAINT "preceptor_cache_pkey" PRIMARY KEY ("cache_key");


--
-- Name: probing_attempt probing_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attempt"
    ADD CONSTRAINT "probing_attempt_pkey" PRIMARY KEY ("id");


--
-- Name: probing_attemptstep probing_attemptstep_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attemptstep"
    ADD CONSTRAINT "probing_attemptstep_pkey" PRIMARY KEY ("id");


--
-- Name: probing_model probing_model_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_model"
    ADD CONSTRAINT "probing_model_pkey" PRIMARY KEY ("id");


--
-- Name: probing_modelversion probing_modelversion_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_modelversion"
    ADD CONSTRAINT "probing_modelversion_pkey" PRIMARY KEY ("id");


--
-- Name: probing_modelversionevent probing_modelversionevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_modelversionevent"
    ADD CONSTRAINT "probing_modelversionevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: probing_probe probing_probe_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probe"
    ADD CONSTRAINT "probing_probe_pkey" PRIMARY KEY ("id");


--
-- Name: probing_probeproblem probing_probeproblem_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probeproblem"
    ADD CONSTRAINT "probing_probeproblem_pkey" PRIMARY KEY ("id");


--
-- Name: probing_tryout probing_tryout_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_tryout"
    ADD CONSTRAINT "probing_tryout_pkey" PRIMARY KEY ("id");


--
-- Name: problems_attachment problems_attachment_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_attachment"
    ADD CONSTRAINT "problems_attachment_pkey" PRIMARY KEY ("id");


--
-- Name: problems_problem problems_problem_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_problem"
    ADD CONSTRAINT "problems_problem_pkey" PRIMARY KEY ("id");


--
-- Name: problems_problemversion problems_problemversion_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_problemversion"
    ADD CONSTRAINT "problems_problemversion_pkey" PRIMARY KEY ("id");


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_events"
    ADD CONSTRAINT "procrastinate_events_pkey" PRIMARY KEY ("id");


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_jobs"
    ADD CONSTRAINT "procrastinate_jobs_pkey" PRIMARY KEY ("id");


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_periodic_defers"
    ADD CONSTRAINT "procrastinate_periodic_defers_pkey" PRIMARY KEY ("id");


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_periodic_defers"
    ADD CONSTRAINT "procrastinate_periodic_defers_unique" UNIQUE ("task_name", "periodic_id", "defer_timestamp");


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_workers"
    ADD CONSTRAINT "procrastinate_workers_pkey" PRIMARY KEY ("id");


--
-- Name: projects_acknowledgement projects_acknowledgement_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_acknowledgement"
    ADD CONSTRAINT "projects_acknowledgement_pkey" PRIMARY KEY ("id");


--
-- Name: projects_guideline projects_guideline_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_guideline"
    ADD CONSTRAINT "projects_guideline_pkey" PRIMARY KEY ("id");


--
-- Name: projects_project projects_project_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_project"
    ADD CONSTRAINT "projects_project_pkey" PRIMARY KEY ("id");


--
-- Name: projects_projectevent projects_projectevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_projectevent"
    ADD CONSTRAINT "projects_projectevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: projects_rate projects_rate_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_rate"
    ADD CONSTRAINT "projects_rate_pkey" PRIMARY KEY ("id");


--
-- Name: review_review review_review_claim_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_claim_id_key" UNIQUE ("claim_id");


--
-- Name: review_review review_review_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_pkey" PRIMARY KEY ("id");


--
-- Name: review_stepcomment review_stepcomment_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_stepcomment"
    ADD CONSTRAINT "review_stepcomment_pkey" PRIMARY KEY ("id");


--
-- Name: staffing_assignment staffing_assignment_offer_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_assignment"
    ADD CONSTRAINT "staffing_assignment_offer_id_key" UNIQUE ("offer_id");


--
-- Name: staffing_assignment staffing_assignment_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_assignment"
    ADD CONSTRAINT "staffing_assignment_pkey" PRIMARY KEY ("id");


--
-- Name: staffing_assignmentevent staffing_assignmentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_assignmentevent"
    ADD CONSTRAINT "staffing_assignmentevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: staffing_offer staffing_offer_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_offer"
    ADD CONSTRAINT "staffing_offer_pkey" PRIMARY KEY ("id");


--
-- Name: staffing_offerevent staffing_offerevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_offerevent"
    ADD CONSTRAINT "staffing_offerevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: worktime_timeentry time_entry_no_overlap; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentry"
    ADD CONSTRAINT "time_entry_no_overlap" EXCLUDE USING "gist" ("int8range"("person_id", "person_id", '[]'::"text") WITH &&, "tstzrange"("started_at", "ended_at") WITH &&);


--
-- Name: training_evaluation training_evaluation_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_evaluation"
    ADD CONSTRAINT "training_evaluation_pkey" PRIMARY KEY ("id");


--
-- Name: training_lift training_lift_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_lift"
    ADD CONSTRAINT "training_lift_pkey" PRIMARY KEY ("id");


--
-- Name: training_trainingrun training_trainingrun_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_pkey" PRIMARY KEY ("id");


--
-- Name: training_trainingrun training_trainingrun_produced_version_id_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_produced_version_id_key" UNIQUE ("produced_version_id");


--
-- Name: training_trainingrunevent training_trainingrunevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrunevent"
    ADD CONSTRAINT "training_trainingrunevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: usersessions_usersession usersessions_usersession_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."usersessions_usersession"
    ADD CONSTRAINT "usersessions_usersession_pkey" PRIMARY KEY ("id");


--
-- Name: usersessions_usersession usersessions_usersession_session_key_key; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."usersessions_usersession"
    ADD CONSTRAINT "usersessions_usersession_session_key_key" UNIQUE ("session_key");


--
-- Name: worktime_dayusage worktime_dayusage_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_dayusage"
    ADD CONSTRAINT "worktime_dayusage_pkey" PRIMARY KEY ("id");


--
-- Name: worktime_heartbeat worktime_heartbeat_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_heartbeat"
    ADD CONSTRAINT "worktime_heartbeat_pkey" PRIMARY KEY ("id");


--
-- Name: worktime_timeentry worktime_timeentry_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentry"
    ADD CONSTRAINT "worktime_timeentry_pkey" PRIMARY KEY ("id");


--
-- Name: worktime_timeentryevent worktime_timeentryevent_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentryevent"
    ADD CONSTRAINT "worktime_timeentryevent_pkey" PRIMARY KEY ("pgh_id");


--
-- Name: worktime_uncreditedtime worktime_uncreditedtime_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_uncreditedtime"
    ADD CONSTRAINT "worktime_uncreditedtime_pkey" PRIMARY KEY ("id");


--
-- Name: worktime_worksession worktime_worksession_pkey; Type: CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_worksession"
    ADD CONSTRAINT "worktime_worksession_pkey" PRIMARY KEY ("id");


--
-- Name: access_by_time; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "access_by_time" ON "public"."audit_access" USING "btree" ("organisation_id", "at" DESC);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "account_emailaddress_email_03be32b2" ON "public"."account_emailaddress" USING "btree" ("email");


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "account_emailaddress_email_03be32b2_like" ON "public"."account_emailaddress" USING "btree" ("email" "varchar_pattern_ops");


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "account_emailaddress_user_id_2c513194" ON "public"."account_emailaddress" USING "btree" ("user_id");


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "account_emailconfirmation_email_address_id_5b7f8c58" ON "public"."account_emailconfirmation" USING "btree" ("email_address_id");


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "account_emailconfirmation_key_f43612bd_like" ON "public"."account_emailconfirmation" USING "btree" ("key" "varchar_pattern_ops");


--
-- Name: account_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "account_once" ON "public"."ledger_account" USING "btree" ("organisation_id", "kind", "owner", "currency");


--
-- Name: accounts_apikey_digest_b02b5264_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_apikey_digest_b02b5264_like" ON "public"."accounts_apikey" USING "btree" ("digest" "varchar_pattern_ops");


--
-- Name: accounts_apikey_organisation_id_6c27dbba; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_apikey_organisation_id_6c27dbba" ON "public"."accounts_apikey" USING "btree" ("organisation_id");


--
-- Name: accounts_apikey_person_id_7a96df49; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_apikey_person_id_7a96df49" ON "public"."accounts_apikey" USING "btree" ("person_id");


--
-- Name: accounts_idempotencyrecord_person_id_050271a9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_idempotencyrecord_person_id_050271a9" ON "public"."accounts_idempotencyrecord" USING "btree" ("person_id");


--
-- Name: accounts_membership_organisation_id_98e5c22b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_membership_organisation_id_98e5c22b" ON "public"."accounts_membership" USING "btree" ("organisation_id");


--
-- Name: accounts_membership_person_id_cd00e383; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_membership_person_id_cd00e383" ON "public"."accounts_membership" USING "btree" ("person_id");


--
-- Name: accounts_membershipevent_organisation_id_a55f91b5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_membershipevent_organisation_id_a55f91b5" ON "public"."accounts_membershipevent" USING "btree" ("organisation_id");


--
-- Name: accounts_membershipevent_person_id_9e1b6fa5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_membershipevent_person_id_9e1b6fa5" ON "public"."accounts_membershipevent" USING "btree" ("person_id");


--
-- Name: accounts_membershipevent_pgh_context_id_31df8159; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_membershipevent_pgh_context_id_31df8159" ON "public"."accounts_membershipevent" USING "btree" ("pgh_context_id");


--
-- Name: accounts_membershipevent_pgh_obj_id_8231a68b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_membershipevent_pgh_obj_id_8231a68b" ON "public"."accounts_membershipevent" USING "btree" ("pgh_obj_id");


--
-- Name: accounts_organisation_slug_43a9054f_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_organisation_slug_43a9054f_like" ON "public"."accounts_organisation" USING "btree" ("slug" "varchar_pattern_ops");


--
-- Name: accounts_organisationevent_pgh_context_id_58259ebb; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_organisationevent_pgh_context_id_58259ebb" ON "public"."accounts_organisationevent" USING "btree" ("pgh_context_id");


--
-- Name: accounts_organisationevent_pgh_obj_id_864e08c9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_organisationevent_pgh_obj_id_864e08c9" ON "public"."accounts_organisationevent" USING "btree" ("pgh_obj_id");


--
-- Name: accounts_person_email_7de6b04f_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_person_email_7de6b04f_like" ON "public"."accounts_person" USING "btree" ("email" "varchar_pattern_ops");


--
-- Name: accounts_person_groups_group_id_2455a92a; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_person_groups_group_id_2455a92a" ON "public"."accounts_person_groups" USING "btree" ("group_id");


--
-- Name: accounts_person_groups_person_id_0267a8e2; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_person_groups_person_id_0267a8e2" ON "public"."accounts_person_groups" USING "btree" ("person_id");


--
-- Name: accounts_person_user_permissions_permission_id_ef54d0fe; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_person_user_permissions_permission_id_ef54d0fe" ON "public"."accounts_person_user_permissions" USING "btree" ("permission_id");


--
-- Name: accounts_person_user_permissions_person_id_f01807a9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_person_user_permissions_person_id_f01807a9" ON "public"."accounts_person_user_permissions" USING "btree" ("person_id");


--
-- Name: accounts_personevent_pgh_context_id_1cefb7fa; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_personevent_pgh_context_id_1cefb7fa" ON "public"."accounts_personevent" USING "btree" ("pgh_context_id");


--
-- Name: accounts_personevent_pgh_obj_id_e5cc2eda; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_personevent_pgh_obj_id_e5cc2eda" ON "public"."accounts_personevent" USING "btree" ("pgh_obj_id");


--
-- Name: accounts_signinlink_digest_1d44a57a_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_signinlink_digest_1d44a57a_like" ON "public"."accounts_signinlink" USING "btree" ("digest" "varchar_pattern_ops");


--
-- Name: accounts_signinlink_person_id_dee18432; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "accounts_signinlink_person_id_dee18432" ON "public"."accounts_signinlink" USING "btree" ("person_id");


--
-- Name: acknowledged_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "acknowledged_once" ON "public"."projects_acknowledgement" USING "btree" ("guideline_id", "person_id");


--
-- Name: assignment_once_at_a_time; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "assignment_once_at_a_time" ON "public"."staffing_assignment" USING "btree" ("project_id", "person_id", "role") WHERE ("ended_at" IS NULL);


--
-- Name: attachment_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "attachment_once" ON "public"."problems_attachment" USING "btree" ("project_id", "sha256");


--
-- Name: attempt_by_verdict; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "attempt_by_verdict" ON "public"."probing_attempt" USING "btree" ("organisation_id", "probe_id", "correct", "id");


--
-- Name: attempt_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "attempt_once" ON "public"."probing_attempt" USING "btree" ("probe_id", "problem_version_id", "sample");


--
-- Name: attempt_step_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "attempt_step_once" ON "public"."probing_attemptstep" USING "btree" ("attempt_id", "index");


--
-- Name: audit_access_organisation_id_efdc1529; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "audit_access_organisation_id_efdc1529" ON "public"."audit_access" USING "btree" ("organisation_id");


--
-- Name: audit_access_person_id_3c8c0775; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "audit_access_person_id_3c8c0775" ON "public"."audit_access" USING "btree" ("person_id");


--
-- Name: audit_rulecheck_name_faf9f067_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "audit_rulecheck_name_faf9f067_like" ON "public"."audit_rulecheck" USING "btree" ("name" "varchar_pattern_ops");


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "auth_group_name_a6ea08ec_like" ON "public"."auth_group" USING "btree" ("name" "varchar_pattern_ops");


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "public"."auth_group_permissions" USING "btree" ("group_id");


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "public"."auth_group_permissions" USING "btree" ("permission_id");


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "public"."auth_permission" USING "btree" ("content_type_id");


--
-- Name: claim_one_at_a_time; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "claim_one_at_a_time" ON "public"."corrections_claim" USING "btree" ("person_id") WHERE (("state")::"text" = 'held'::"text");


--
-- Name: claim_one_holder; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "claim_one_holder" ON "public"."corrections_claim" USING "btree" ("unit_id") WHERE (("state")::"text" = 'held'::"text");


--
-- Name: claim_run_out; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "claim_run_out" ON "public"."corrections_claim" USING "btree" ("person_id", "project_id", "stage") WHERE (("state")::"text" = 'expired'::"text");


--
-- Name: claim_to_expire; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "claim_to_expire" ON "public"."corrections_claim" USING "btree" ("project_id", "expires_at") WHERE (("state")::"text" = 'held'::"text");


--
-- Name: claim_token_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "claim_token_once" ON "public"."corrections_claim" USING "btree" ("unit_id", "token");


--
-- Name: continuation_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "continuation_once" ON "public"."continuations_continuation" USING "btree" ("claim_id", "turn", "number");


--
-- Name: continuation_one_picked; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "continuation_one_picked" ON "public"."continuations_continuation" USING "btree" ("claim_id", "turn") WHERE "picked";


--
-- Name: continuations_continuation_claim_id_d65165e8; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "continuations_continuation_claim_id_d65165e8" ON "public"."continuations_continuation" USING "btree" ("claim_id");


--
-- Name: continuations_continuation_model_version_id_6e44d27b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "continuations_continuation_model_version_id_6e44d27b" ON "public"."continuations_continuation" USING "btree" ("model_version_id");


--
-- Name: continuations_continuation_organisation_id_ea1ebb50; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "continuations_continuation_organisation_id_ea1ebb50" ON "public"."continuations_continuation" USING "btree" ("organisation_id");


--
-- Name: corrections_claim_guideline_id_c9873c98; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_claim_guideline_id_c9873c98" ON "public"."corrections_claim" USING "btree" ("guideline_id");


--
-- Name: corrections_claim_organisation_id_b9f6e3a8; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_claim_organisation_id_b9f6e3a8" ON "public"."corrections_claim" USING "btree" ("organisation_id");


--
-- Name: corrections_claim_person_id_55619043; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_claim_person_id_55619043" ON "public"."corrections_claim" USING "btree" ("person_id");


--
-- Name: corrections_claim_project_id_14c74476; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_claim_project_id_14c74476" ON "public"."corrections_claim" USING "btree" ("project_id");


--
-- Name: corrections_claim_unit_id_207b4395; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_claim_unit_id_207b4395" ON "public"."corrections_claim" USING "btree" ("unit_id");


--
-- Name: corrections_correction_authored_id_5d482748; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_correction_authored_id_5d482748" ON "public"."corrections_correction" USING "btree" ("authored_id");


--
-- Name: corrections_correction_guideline_id_b395aea2; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_correction_guideline_id_b395aea2" ON "public"."corrections_correction" USING "btree" ("guideline_id");


--
-- Name: corrections_correction_organisation_id_7c556e9c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_correction_organisation_id_7c556e9c" ON "public"."corrections_correction" USING "btree" ("organisation_id");


--
-- Name: corrections_correction_person_id_2c8c65ff; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_correction_person_id_2c8c65ff" ON "public"."corrections_correction" USING "btree" ("person_id");


--
-- Name: corrections_correction_unit_id_4eac99fb; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_correction_unit_id_4eac99fb" ON "public"."corrections_correction" USING "btree" ("unit_id");


--
-- Name: corrections_draft_organisation_id_03c67ef9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_draft_organisation_id_03c67ef9" ON "public"."corrections_draft" USING "btree" ("organisation_id");


--
-- Name: corrections_goodexample_chosen_by_id_bf5e30d1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_goodexample_chosen_by_id_bf5e30d1" ON "public"."corrections_goodexample" USING "btree" ("chosen_by_id");


--
-- Name: corrections_goodexample_organisation_id_920ce8c1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_goodexample_organisation_id_920ce8c1" ON "public"."corrections_goodexample" USING "btree" ("organisation_id");


--
-- Name: corrections_goodexample_project_id_a4d3101e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_goodexample_project_id_a4d3101e" ON "public"."corrections_goodexample" USING "btree" ("project_id");


--
-- Name: corrections_remark_organisation_id_92a6ae89; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_remark_organisation_id_92a6ae89" ON "public"."corrections_remark" USING "btree" ("organisation_id");


--
-- Name: corrections_remark_person_id_4de16895; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_remark_person_id_4de16895" ON "public"."corrections_remark" USING "btree" ("person_id");


--
-- Name: corrections_remark_unit_id_256d425f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_remark_unit_id_256d425f" ON "public"."corrections_remark" USING "btree" ("unit_id");


--
-- Name: corrections_remarkdraft_organisation_id_0e0241a1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_remarkdraft_organisation_id_0e0241a1" ON "public"."corrections_remarkdraft" USING "btree" ("organisation_id");


--
-- Name: corrections_remarkdraft_person_id_1e80f6ba; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_remarkdraft_person_id_1e80f6ba" ON "public"."corrections_remarkdraft" USING "btree" ("person_id");


--
-- Name: corrections_remarkdraft_unit_id_b19399ff; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_remarkdraft_unit_id_b19399ff" ON "public"."corrections_remarkdraft" USING "btree" ("unit_id");


--
-- Name: corrections_stage_organisation_id_00d56d2d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_stage_organisation_id_00d56d2d" ON "public"."corrections_stage" USING "btree" ("organisation_id");


--
-- Name: corrections_stage_person_id_c1bf9c71; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_stage_person_id_c1bf9c71" ON "public"."corrections_stage" USING "btree" ("person_id");


--
-- Name: corrections_stage_unit_id_5cdcd2b8; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_stage_unit_id_5cdcd2b8" ON "public"."corrections_stage" USING "btree" ("unit_id");


--
-- Name: corrections_steprating_correction_id_5d544e2f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_steprating_correction_id_5d544e2f" ON "public"."corrections_steprating" USING "btree" ("correction_id");


--
-- Name: corrections_steprating_organisation_id_27c331a2; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_steprating_organisation_id_27c331a2" ON "public"."corrections_steprating" USING "btree" ("organisation_id");


--
-- Name: corrections_trial_claim_id_815ae4cd; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_trial_claim_id_815ae4cd" ON "public"."corrections_trial" USING "btree" ("claim_id");


--
-- Name: corrections_trial_organisation_id_648d6041; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_trial_organisation_id_648d6041" ON "public"."corrections_trial" USING "btree" ("organisation_id");


--
-- Name: corrections_trial_problem_version_id_c2fd703c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_trial_problem_version_id_c2fd703c" ON "public"."corrections_trial" USING "btree" ("problem_version_id");


--
-- Name: corrections_trial_unit_id_83d8e95d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_trial_unit_id_83d8e95d" ON "public"."corrections_trial" USING "btree" ("unit_id");


--
-- Name: corrections_unit_attempt_id_e9cd7f57; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unit_attempt_id_e9cd7f57" ON "public"."corrections_unit" USING "btree" ("attempt_id");


--
-- Name: corrections_unit_author_id_efc1c5da; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unit_author_id_efc1c5da" ON "public"."corrections_unit" USING "btree" ("author_id");


--
-- Name: corrections_unit_organisation_id_7e94f71b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unit_organisation_id_7e94f71b" ON "public"."corrections_unit" USING "btree" ("organisation_id");


--
-- Name: corrections_unit_other_attempt_id_6a344733; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unit_other_attempt_id_6a344733" ON "public"."corrections_unit" USING "btree" ("other_attempt_id");


--
-- Name: corrections_unit_problem_version_id_85845753; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unit_problem_version_id_85845753" ON "public"."corrections_unit" USING "btree" ("problem_version_id");


--
-- Name: corrections_unit_project_id_69dce05d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unit_project_id_69dce05d" ON "public"."corrections_unit" USING "btree" ("project_id");


--
-- Name: corrections_unitevent_attempt_id_b0c19196; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_attempt_id_b0c19196" ON "public"."corrections_unitevent" USING "btree" ("attempt_id");


--
-- Name: corrections_unitevent_author_id_c17c0c08; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_author_id_c17c0c08" ON "public"."corrections_unitevent" USING "btree" ("author_id");


--
-- Name: corrections_unitevent_organisation_id_0cfc5d11; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_organisation_id_0cfc5d11" ON "public"."corrections_unitevent" USING "btree" ("organisation_id");


--
-- Name: corrections_unitevent_other_attempt_id_00cad40e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_other_attempt_id_00cad40e" ON "public"."corrections_unitevent" USING "btree" ("other_attempt_id");


--
-- Name: corrections_unitevent_pgh_context_id_cbc5e4e5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_pgh_context_id_cbc5e4e5" ON "public"."corrections_unitevent" USING "btree" ("pgh_context_id");


--
-- Name: corrections_unitevent_pgh_obj_id_f0902de9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_pgh_obj_id_f0902de9" ON "public"."corrections_unitevent" USING "btree" ("pgh_obj_id");


--
-- Name: corrections_unitevent_problem_version_id_15f250ad; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_problem_version_id_15f250ad" ON "public"."corrections_unitevent" USING "btree" ("problem_version_id");


--
-- Name: corrections_unitevent_project_id_7623c35a; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "corrections_unitevent_project_id_7623c35a" ON "public"."corrections_unitevent" USING "btree" ("project_id");


--
-- Name: data_set_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "data_set_once" ON "public"."datasets_dataset" USING "btree" ("project_id", "name");


--
-- Name: data_set_version_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "data_set_version_once" ON "public"."datasets_datasetversion" USING "btree" ("data_set_id", "number");


--
-- Name: datasets_dataset_name_75ad5f49; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_dataset_name_75ad5f49" ON "public"."datasets_dataset" USING "btree" ("name");


--
-- Name: datasets_dataset_name_75ad5f49_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_dataset_name_75ad5f49_like" ON "public"."datasets_dataset" USING "btree" ("name" "varchar_pattern_ops");


--
-- Name: datasets_dataset_organisation_id_82dedbae; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_dataset_organisation_id_82dedbae" ON "public"."datasets_dataset" USING "btree" ("organisation_id");


--
-- Name: datasets_dataset_project_id_7eef47f2; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_dataset_project_id_7eef47f2" ON "public"."datasets_dataset" USING "btree" ("project_id");


--
-- Name: datasets_datasetversion_data_set_id_72962626; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_datasetversion_data_set_id_72962626" ON "public"."datasets_datasetversion" USING "btree" ("data_set_id");


--
-- Name: datasets_datasetversion_frozen_by_id_764e3a2f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_datasetversion_frozen_by_id_764e3a2f" ON "public"."datasets_datasetversion" USING "btree" ("frozen_by_id");


--
-- Name: datasets_datasetversion_organisation_id_3969d8f8; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_datasetversion_organisation_id_3969d8f8" ON "public"."datasets_datasetversion" USING "btree" ("organisation_id");


--
-- Name: datasets_example_correction_id_18e47343; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_example_correction_id_18e47343" ON "public"."datasets_example" USING "btree" ("correction_id");


--
-- Name: datasets_example_organisation_id_deaea382; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_example_organisation_id_deaea382" ON "public"."datasets_example" USING "btree" ("organisation_id");


--
-- Name: datasets_example_review_id_c9740326; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_example_review_id_c9740326" ON "public"."datasets_example" USING "btree" ("review_id");


--
-- Name: datasets_example_version_id_67d667dc; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_example_version_id_67d667dc" ON "public"."datasets_example" USING "btree" ("version_id");


--
-- Name: datasets_pseudonym_organisation_id_8d0f23ca; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_pseudonym_organisation_id_8d0f23ca" ON "public"."datasets_pseudonym" USING "btree" ("organisation_id");


--
-- Name: datasets_pseudonym_person_id_ecb0809c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "datasets_pseudonym_person_id_ecb0809c" ON "public"."datasets_pseudonym" USING "btree" ("person_id");


--
-- Name: day_usage_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "day_usage_once" ON "public"."worktime_dayusage" USING "btree" ("person_id", "local_date");


--
-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "public"."django_admin_log" USING "btree" ("content_type_id");


--
-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "django_admin_log_user_id_c564eba6" ON "public"."django_admin_log" USING "btree" ("user_id");


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "django_session_expire_date_a5c62663" ON "public"."django_session" USING "btree" ("expire_date");


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "django_session_session_key_c0390e0f_like" ON "public"."django_session" USING "btree" ("session_key" "varchar_pattern_ops");


--
-- Name: endpoint_name_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "endpoint_name_once" ON "public"."llm_endpoint" USING "btree" ("organisation_id", "name");


--
-- Name: evaluation_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "evaluation_once" ON "public"."training_evaluation" USING "btree" ("probe_id", "split");


--
-- Name: example_correction_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "example_correction_once" ON "public"."datasets_example" USING "btree" ("version_id", "correction_id");


--
-- Name: example_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "example_once" ON "public"."datasets_example" USING "btree" ("version_id", "index");


--
-- Name: expert_skill_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "expert_skill_once" ON "public"."experts_expertskill" USING "btree" ("profile_id", "skill_id");


--
-- Name: experts_expertprofileevent_person_id_f82ee0f2; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "experts_expertprofileevent_person_id_f82ee0f2" ON "public"."experts_expertprofileevent" USING "btree" ("person_id");


--
-- Name: experts_expertprofileevent_pgh_context_id_14496724; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "experts_expertprofileevent_pgh_context_id_14496724" ON "public"."experts_expertprofileevent" USING "btree" ("pgh_context_id");


--
-- Name: experts_expertprofileevent_pgh_obj_id_00d8b3ea; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "experts_expertprofileevent_pgh_obj_id_00d8b3ea" ON "public"."experts_expertprofileevent" USING "btree" ("pgh_obj_id");


--
-- Name: experts_expertskill_profile_id_a4b591c9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "experts_expertskill_profile_id_a4b591c9" ON "public"."experts_expertskill" USING "btree" ("profile_id");


--
-- Name: experts_expertskill_skill_id_7d074300; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "experts_expertskill_skill_id_7d074300" ON "public"."experts_expertskill" USING "btree" ("skill_id");


--
-- Name: experts_skill_code_20b189bf_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "experts_skill_code_20b189bf_like" ON "public"."experts_skill" USING "btree" ("code" "varchar_pattern_ops");


--
-- Name: experts_skill_parent_id_cbda0dfb; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "experts_skill_parent_id_cbda0dfb" ON "public"."experts_skill" USING "btree" ("parent_id");


--
-- Name: guideline_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "guideline_once" ON "public"."projects_guideline" USING "btree" ("project_id", "version", "language");


--
-- Name: heartbeat_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "heartbeat_once" ON "public"."worktime_heartbeat" USING "btree" ("session_id", "sequence");


--
-- Name: idempotency_key_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "idempotency_key_once" ON "public"."accounts_idempotencyrecord" USING "btree" ("person_id", "key");


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "idx_procrastinate_jobs_worker_not_null" ON "public"."procrastinate_jobs" USING "btree" ("worker_id") WHERE (("worker_id" IS NOT NULL) AND ("status" = 'doing'::"public"."procrastinate_job_status"));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "idx_procrastinate_workers_last_heartbeat" ON "public"."procrastinate_workers" USING "btree" ("last_heartbeat");


--
-- Name: ledger_account_organisation_id_c2d985b7; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "ledger_account_organisation_id_c2d985b7" ON "public"."ledger_account" USING "btree" ("organisation_id");


--
-- Name: ledger_transfer_credit_id_af787b0c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "ledger_transfer_credit_id_af787b0c" ON "public"."ledger_transfer" USING "btree" ("credit_id");


--
-- Name: ledger_transfer_debit_id_9031bbea; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "ledger_transfer_debit_id_9031bbea" ON "public"."ledger_transfer" USING "btree" ("debit_id");


--
-- Name: ledger_transfer_organisation_id_3eca877c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "ledger_transfer_organisation_id_3eca877c" ON "public"."ledger_transfer" USING "btree" ("organisation_id");


--
-- Name: lift_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "lift_once" ON "public"."training_lift" USING "btree" ("before_id", "after_id");


--
-- Name: llm_endpoint_organisation_id_e90c08fd; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "llm_endpoint_organisation_id_e90c08fd" ON "public"."llm_endpoint" USING "btree" ("organisation_id");


--
-- Name: llm_endpointevent_organisation_id_f1d1af70; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "llm_endpointevent_organisation_id_f1d1af70" ON "public"."llm_endpointevent" USING "btree" ("organisation_id");


--
-- Name: llm_endpointevent_pgh_context_id_66893bd5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "llm_endpointevent_pgh_context_id_66893bd5" ON "public"."llm_endpointevent" USING "btree" ("pgh_context_id");


--
-- Name: llm_endpointevent_pgh_obj_id_c5a2da23; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "llm_endpointevent_pgh_obj_id_c5a2da23" ON "public"."llm_endpointevent" USING "btree" ("pgh_obj_id");


--
-- Name: llm_usage_endpoint_id_38b31c58; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "llm_usage_endpoint_id_38b31c58" ON "public"."llm_usage" USING "btree" ("endpoint_id");


--
-- Name: llm_usage_organisation_id_ea0fde6c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "llm_usage_organisation_id_ea0fde6c" ON "public"."llm_usage" USING "btree" ("organisation_id");


--
-- Name: loop_looprun_created_by_id_7905d8e4; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "loop_looprun_created_by_id_7905d8e4" ON "public"."loop_looprun" USING "btree" ("created_by_id");


--
-- Name: loop_looprun_organisation_id_411422cd; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "loop_looprun_organisation_id_411422cd" ON "public"."loop_looprun" USING "btree" ("organisation_id");


--
-- Name: loop_looprun_project_id_d8ff343e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "loop_looprun_project_id_d8ff343e" ON "public"."loop_looprun" USING "btree" ("project_id");


--
-- Name: loop_loopstage_organisation_id_f26c940d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "loop_loopstage_organisation_id_f26c940d" ON "public"."loop_loopstage" USING "btree" ("organisation_id");


--
-- Name: loop_loopstage_run_id_e40f4afc; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "loop_loopstage_run_id_e40f4afc" ON "public"."loop_loopstage" USING "btree" ("run_id");


--
-- Name: loop_stage_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "loop_stage_once" ON "public"."loop_loopstage" USING "btree" ("run_id", "number");


--
-- Name: membership_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "membership_once" ON "public"."accounts_membership" USING "btree" ("organisation_id", "person_id", "role");


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "mfa_authenticator_user_id_0c3a50c0" ON "public"."mfa_authenticator" USING "btree" ("user_id");


--
-- Name: model_name_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "model_name_once" ON "public"."probing_model" USING "btree" ("organisation_id", "name");


--
-- Name: model_version_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "model_version_once" ON "public"."probing_modelversion" USING "btree" ("model_id", "name");


--
-- Name: pay_run_one_prepared_per_project; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "pay_run_one_prepared_per_project" ON "public"."payroll_payrun" USING "btree" ("project_id") WHERE (("state")::"text" = 'prepared'::"text");


--
-- Name: payroll_payrun_approved_by_id_f4b83d53; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrun_approved_by_id_f4b83d53" ON "public"."payroll_payrun" USING "btree" ("approved_by_id");


--
-- Name: payroll_payrun_organisation_id_a12e45ee; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrun_organisation_id_a12e45ee" ON "public"."payroll_payrun" USING "btree" ("organisation_id");


--
-- Name: payroll_payrun_prepared_by_id_2b492067; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrun_prepared_by_id_2b492067" ON "public"."payroll_payrun" USING "btree" ("prepared_by_id");


--
-- Name: payroll_payrun_project_id_58f2c14b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrun_project_id_58f2c14b" ON "public"."payroll_payrun" USING "btree" ("project_id");


--
-- Name: payroll_payrunevent_approved_by_id_125a2ee7; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrunevent_approved_by_id_125a2ee7" ON "public"."payroll_payrunevent" USING "btree" ("approved_by_id");


--
-- Name: payroll_payrunevent_organisation_id_0f2e0a53; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrunevent_organisation_id_0f2e0a53" ON "public"."payroll_payrunevent" USING "btree" ("organisation_id");


--
-- Name: payroll_payrunevent_pgh_context_id_952fc188; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrunevent_pgh_context_id_952fc188" ON "public"."payroll_payrunevent" USING "btree" ("pgh_context_id");


--
-- Name: payroll_payrunevent_pgh_obj_id_3782e170; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrunevent_pgh_obj_id_3782e170" ON "public"."payroll_payrunevent" USING "btree" ("pgh_obj_id");


--
-- Name: payroll_payrunevent_prepared_by_id_40f29c94; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrunevent_prepared_by_id_40f29c94" ON "public"."payroll_payrunevent" USING "btree" ("prepared_by_id");


--
-- Name: payroll_payrunevent_project_id_50f67196; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_payrunevent_project_id_50f67196" ON "public"."payroll_payrunevent" USING "btree" ("project_id");


--
-- Name: payroll_preparedentry_organisation_id_c6c68f2d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_preparedentry_organisation_id_c6c68f2d" ON "public"."payroll_preparedentry" USING "btree" ("organisation_id");


--
-- Name: payroll_preparedentry_pay_run_id_7c57ff50; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_preparedentry_pay_run_id_7c57ff50" ON "public"."payroll_preparedentry" USING "btree" ("pay_run_id");


--
-- Name: payroll_statedentry_line_id_065fd6cc; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statedentry_line_id_065fd6cc" ON "public"."payroll_statedentry" USING "btree" ("line_id");


--
-- Name: payroll_statedentry_organisation_id_0c62b0cf; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statedentry_organisation_id_0c62b0cf" ON "public"."payroll_statedentry" USING "btree" ("organisation_id");


--
-- Name: payroll_statement_number_756b07c6_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statement_number_756b07c6_like" ON "public"."payroll_statement" USING "btree" ("number" "varchar_pattern_ops");


--
-- Name: payroll_statement_organisation_id_5405ef13; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statement_organisation_id_5405ef13" ON "public"."payroll_statement" USING "btree" ("organisation_id");


--
-- Name: payroll_statement_pay_run_id_fac1ab04; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statement_pay_run_id_fac1ab04" ON "public"."payroll_statement" USING "btree" ("pay_run_id");


--
-- Name: payroll_statement_person_id_fe79523b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statement_person_id_fe79523b" ON "public"."payroll_statement" USING "btree" ("person_id");


--
-- Name: payroll_statementline_organisation_id_67a78016; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statementline_organisation_id_67a78016" ON "public"."payroll_statementline" USING "btree" ("organisation_id");


--
-- Name: payroll_statementline_statement_id_85c7e046; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "payroll_statementline_statement_id_85c7e046" ON "public"."payroll_statementline" USING "btree" ("statement_id");


--
-- Name: person_email_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "person_email_once" ON "public"."accounts_person" USING "btree" ("lower"(("email")::"text"));


--
-- Name: preceptor_cache_expires; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "preceptor_cache_expires" ON "public"."preceptor_cache" USING "btree" ("expires");


--
-- Name: probe_problem_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "probe_problem_once" ON "public"."probing_probeproblem" USING "btree" ("probe_id", "problem_version_id");


--
-- Name: probing_attempt_model_version_id_6bf020fa; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_attempt_model_version_id_6bf020fa" ON "public"."probing_attempt" USING "btree" ("model_version_id");


--
-- Name: probing_attempt_organisation_id_3041be3a; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_attempt_organisation_id_3041be3a" ON "public"."probing_attempt" USING "btree" ("organisation_id");


--
-- Name: probing_attempt_probe_id_fe644d26; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_attempt_probe_id_fe644d26" ON "public"."probing_attempt" USING "btree" ("probe_id");


--
-- Name: probing_attempt_problem_version_id_794dd524; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_attempt_problem_version_id_794dd524" ON "public"."probing_attempt" USING "btree" ("problem_version_id");


--
-- Name: probing_attemptstep_attempt_id_da21f738; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_attemptstep_attempt_id_da21f738" ON "public"."probing_attemptstep" USING "btree" ("attempt_id");


--
-- Name: probing_attemptstep_organisation_id_4b17d762; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_attemptstep_organisation_id_4b17d762" ON "public"."probing_attemptstep" USING "btree" ("organisation_id");


--
-- Name: probing_model_organisation_id_4a82d39b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_model_organisation_id_4a82d39b" ON "public"."probing_model" USING "btree" ("organisation_id");


--
-- Name: probing_modelversion_endpoint_id_168b2516; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversion_endpoint_id_168b2516" ON "public"."probing_modelversion" USING "btree" ("endpoint_id");


--
-- Name: probing_modelversion_model_id_203c90de; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversion_model_id_203c90de" ON "public"."probing_modelversion" USING "btree" ("model_id");


--
-- Name: probing_modelversion_organisation_id_e8764dd9; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversion_organisation_id_e8764dd9" ON "public"."probing_modelversion" USING "btree" ("organisation_id");


--
-- Name: probing_modelversion_parent_id_c3d0a6da; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversion_parent_id_c3d0a6da" ON "public"."probing_modelversion" USING "btree" ("parent_id");


--
-- Name: probing_modelversionevent_endpoint_id_728c9975; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversionevent_endpoint_id_728c9975" ON "public"."probing_modelversionevent" USING "btree" ("endpoint_id");


--
-- Name: probing_modelversionevent_model_id_47483fe1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversionevent_model_id_47483fe1" ON "public"."probing_modelversionevent" USING "btree" ("model_id");


--
-- Name: probing_modelversionevent_organisation_id_526c4b9d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversionevent_organisation_id_526c4b9d" ON "public"."probing_modelversionevent" USING "btree" ("organisation_id");


--
-- Name: probing_modelversionevent_parent_id_2b332528; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversionevent_parent_id_2b332528" ON "public"."probing_modelversionevent" USING "btree" ("parent_id");


--
-- Name: probing_modelversionevent_pgh_context_id_b314ff88; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversionevent_pgh_context_id_b314ff88" ON "public"."probing_modelversionevent" USING "btree" ("pgh_context_id");


--
-- Name: probing_modelversionevent_pgh_obj_id_988e1f7e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_modelversionevent_pgh_obj_id_988e1f7e" ON "public"."probing_modelversionevent" USING "btree" ("pgh_obj_id");


--
-- Name: probing_probe_created_by_id_fe2a5489; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_probe_created_by_id_fe2a5489" ON "public"."probing_probe" USING "btree" ("created_by_id");


--
-- Name: probing_probe_model_version_id_2a6c828a; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_probe_model_version_id_2a6c828a" ON "public"."probing_probe" USING "btree" ("model_version_id");


--
-- Name: probing_probe_organisation_id_46846209; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_probe_organisation_id_46846209" ON "public"."probing_probe" USING "btree" ("organisation_id");


--
-- Name: probing_probe_project_id_5cffecd3; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_probe_project_id_5cffecd3" ON "public"."probing_probe" USING "btree" ("project_id");


--
-- Name: probing_probeproblem_organisation_id_3891b9dd; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_probeproblem_organisation_id_3891b9dd" ON "public"."probing_probeproblem" USING "btree" ("organisation_id");


--
-- Name: probing_probeproblem_probe_id_7b300d4a; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_probeproblem_probe_id_7b300d4a" ON "public"."probing_probeproblem" USING "btree" ("probe_id");


--
-- Name: probing_probeproblem_problem_version_id_03d8faa4; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_probeproblem_problem_version_id_03d8faa4" ON "public"."probing_probeproblem" USING "btree" ("problem_version_id");


--
-- Name: probing_tryout_asked_by_id_04c28861; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_tryout_asked_by_id_04c28861" ON "public"."probing_tryout" USING "btree" ("asked_by_id");


--
-- Name: probing_tryout_model_version_id_833c63c5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_tryout_model_version_id_833c63c5" ON "public"."probing_tryout" USING "btree" ("model_version_id");


--
-- Name: probing_tryout_organisation_id_d4dcaadd; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "probing_tryout_organisation_id_d4dcaadd" ON "public"."probing_tryout" USING "btree" ("organisation_id");


--
-- Name: problem_content_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "problem_content_once" ON "public"."problems_problemversion" USING "btree" ("problem_id", "content_sha256");


--
-- Name: problem_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "problem_once" ON "public"."problems_problem" USING "btree" ("project_id", "source", "external_id");


--
-- Name: problem_version_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "problem_version_once" ON "public"."problems_problemversion" USING "btree" ("problem_id", "number");


--
-- Name: problem_version_split; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problem_version_split" ON "public"."problems_problemversion" USING "btree" ("organisation_id", "split", "id");


--
-- Name: problems_attachment_organisation_id_16964a0a; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_attachment_organisation_id_16964a0a" ON "public"."problems_attachment" USING "btree" ("organisation_id");


--
-- Name: problems_attachment_project_id_bc64c7b7; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_attachment_project_id_bc64c7b7" ON "public"."problems_attachment" USING "btree" ("project_id");


--
-- Name: problems_attachment_uploaded_by_id_099dce27; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_attachment_uploaded_by_id_099dce27" ON "public"."problems_attachment" USING "btree" ("uploaded_by_id");


--
-- Name: problems_problem_created_by_id_368c6a80; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_problem_created_by_id_368c6a80" ON "public"."problems_problem" USING "btree" ("created_by_id");


--
-- Name: problems_problem_organisation_id_6565ce20; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_problem_organisation_id_6565ce20" ON "public"."problems_problem" USING "btree" ("organisation_id");


--
-- Name: problems_problem_project_id_9d426656; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_problem_project_id_9d426656" ON "public"."problems_problem" USING "btree" ("project_id");


--
-- Name: problems_problemversion_organisation_id_d8007fb1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_problemversion_organisation_id_d8007fb1" ON "public"."problems_problemversion" USING "btree" ("organisation_id");


--
-- Name: problems_problemversion_problem_id_316c93a3; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "problems_problemversion_problem_id_316c93a3" ON "public"."problems_problemversion" USING "btree" ("problem_id");


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "procrastinate_events_job_id_fkey_v1" ON "public"."procrastinate_events" USING "btree" ("job_id");


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "procrastinate_jobs_id_lock_idx_v1" ON "public"."procrastinate_jobs" USING "btree" ("id", "lock") WHERE ("status" = ANY (ARRAY['todo'::"public"."procrastinate_job_status", 'doing'::"public"."procrastinate_job_status"]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "procrastinate_jobs_lock_idx_v1" ON "public"."procrastinate_jobs" USING "btree" ("lock") WHERE ("status" = 'doing'::"public"."procrastinate_job_status");


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "procrastinate_jobs_priority_idx_v1" ON "public"."procrastinate_jobs" USING "btree" ("priority" DESC, "id") WHERE ("status" = 'todo'::"public"."procrastinate_job_status");


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "procrastinate_jobs_queue_name_idx_v1" ON "public"."procrastinate_jobs" USING "btree" ("queue_name");


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "procrastinate_jobs_queueing_lock_idx_v1" ON "public"."procrastinate_jobs" USING "btree" ("queueing_lock") WHERE ("status" = 'todo'::"public"."procrastinate_job_status");


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "procrastinate_periodic_defers_job_id_fkey_v1" ON "public"."procrastinate_periodic_defers" USING "btree" ("job_id");


--
-- Name: project_slug_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "project_slug_once" ON "public"."projects_project" USING "btree" ("organisation_id", "slug");


--
-- Name: projects_acknowledgement_guideline_id_32867223; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_acknowledgement_guideline_id_32867223" ON "public"."projects_acknowledgement" USING "btree" ("guideline_id");


--
-- Name: projects_acknowledgement_organisation_id_3866d0b6; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_acknowledgement_organisation_id_3866d0b6" ON "public"."projects_acknowledgement" USING "btree" ("organisation_id");


--
-- Name: projects_acknowledgement_person_id_62532278; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_acknowledgement_person_id_62532278" ON "public"."projects_acknowledgement" USING "btree" ("person_id");


--
-- Name: projects_guideline_organisation_id_ebf748cb; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_guideline_organisation_id_ebf748cb" ON "public"."projects_guideline" USING "btree" ("organisation_id");


--
-- Name: projects_guideline_project_id_eb9e8f77; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_guideline_project_id_eb9e8f77" ON "public"."projects_guideline" USING "btree" ("project_id");


--
-- Name: projects_guideline_published_by_id_be0472eb; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_guideline_published_by_id_be0472eb" ON "public"."projects_guideline" USING "btree" ("published_by_id");


--
-- Name: projects_project_created_by_id_c49d7b6d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_project_created_by_id_c49d7b6d" ON "public"."projects_project" USING "btree" ("created_by_id");


--
-- Name: projects_project_organisation_id_97360d51; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_project_organisation_id_97360d51" ON "public"."projects_project" USING "btree" ("organisation_id");


--
-- Name: projects_project_slug_2d50067a; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_project_slug_2d50067a" ON "public"."projects_project" USING "btree" ("slug");


--
-- Name: projects_project_slug_2d50067a_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_project_slug_2d50067a_like" ON "public"."projects_project" USING "btree" ("slug" "varchar_pattern_ops");


--
-- Name: projects_projectevent_created_by_id_98ce7563; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_projectevent_created_by_id_98ce7563" ON "public"."projects_projectevent" USING "btree" ("created_by_id");


--
-- Name: projects_projectevent_organisation_id_36bebd8c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_projectevent_organisation_id_36bebd8c" ON "public"."projects_projectevent" USING "btree" ("organisation_id");


--
-- Name: projects_projectevent_pgh_context_id_1140a216; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_projectevent_pgh_context_id_1140a216" ON "public"."projects_projectevent" USING "btree" ("pgh_context_id");


--
-- Name: projects_projectevent_pgh_obj_id_3ab9c57d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_projectevent_pgh_obj_id_3ab9c57d" ON "public"."projects_projectevent" USING "btree" ("pgh_obj_id");


--
-- Name: projects_rate_organisation_id_11d9a8f3; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_rate_organisation_id_11d9a8f3" ON "public"."projects_rate" USING "btree" ("organisation_id");


--
-- Name: projects_rate_project_id_b6d29d73; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_rate_project_id_b6d29d73" ON "public"."projects_rate" USING "btree" ("project_id");


--
-- Name: projects_rate_set_by_id_e6120b47; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "projects_rate_set_by_id_e6120b47" ON "public"."projects_rate" USING "btree" ("set_by_id");


--
-- Name: pseudonym_label_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "pseudonym_label_once" ON "public"."datasets_pseudonym" USING "btree" ("organisation_id", "label");


--
-- Name: pseudonym_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "pseudonym_once" ON "public"."datasets_pseudonym" USING "btree" ("organisation_id", "person_id");


--
-- Name: rate_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "rate_once" ON "public"."projects_rate" USING "btree" ("project_id", "role", "in_force_from");


--
-- Name: remark_draft_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "remark_draft_once" ON "public"."corrections_remarkdraft" USING "btree" ("unit_id", "person_id");


--
-- Name: review_review_author_id_dcb147c1; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "review_review_author_id_dcb147c1" ON "public"."review_review" USING "btree" ("author_id");


--
-- Name: review_review_correction_id_c656de80; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "review_review_correction_id_c656de80" ON "public"."review_review" USING "btree" ("correction_id");


--
-- Name: review_review_organisation_id_4b243293; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "review_review_organisation_id_4b243293" ON "public"."review_review" USING "btree" ("organisation_id");


--
-- Name: review_review_reviewer_id_3cc1d98b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "review_review_reviewer_id_3cc1d98b" ON "public"."review_review" USING "btree" ("reviewer_id");


--
-- Name: review_review_unit_id_1834f645; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "review_review_unit_id_1834f645" ON "public"."review_review" USING "btree" ("unit_id");


--
-- Name: review_stepcomment_organisation_id_65bcba30; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "review_stepcomment_organisation_id_65bcba30" ON "public"."review_stepcomment" USING "btree" ("organisation_id");


--
-- Name: review_stepcomment_review_id_12a9278f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "review_stepcomment_review_id_12a9278f" ON "public"."review_stepcomment" USING "btree" ("review_id");


--
-- Name: staffing_assignment_organisation_id_66b1593e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignment_organisation_id_66b1593e" ON "public"."staffing_assignment" USING "btree" ("organisation_id");


--
-- Name: staffing_assignment_person_id_3a6ba799; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignment_person_id_3a6ba799" ON "public"."staffing_assignment" USING "btree" ("person_id");


--
-- Name: staffing_assignment_project_id_ca93fbe4; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignment_project_id_ca93fbe4" ON "public"."staffing_assignment" USING "btree" ("project_id");


--
-- Name: staffing_assignmentevent_offer_id_8ad4de3f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignmentevent_offer_id_8ad4de3f" ON "public"."staffing_assignmentevent" USING "btree" ("offer_id");


--
-- Name: staffing_assignmentevent_organisation_id_fffab15c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignmentevent_organisation_id_fffab15c" ON "public"."staffing_assignmentevent" USING "btree" ("organisation_id");


--
-- Name: staffing_assignmentevent_person_id_54cead83; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignmentevent_person_id_54cead83" ON "public"."staffing_assignmentevent" USING "btree" ("person_id");


--
-- Name: staffing_assignmentevent_pgh_context_id_7f24e5a5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignmentevent_pgh_context_id_7f24e5a5" ON "public"."staffing_assignmentevent" USING "btree" ("pgh_context_id");


--
-- Name: staffing_assignmentevent_pgh_obj_id_d0b2353d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignmentevent_pgh_obj_id_d0b2353d" ON "public"."staffing_assignmentevent" USING "btree" ("pgh_obj_id");


--
-- Name: staffing_assignmentevent_project_id_1bc24b7e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_assignmentevent_project_id_1bc24b7e" ON "public"."staffing_assignmentevent" USING "btree" ("project_id");


--
-- Name: staffing_offer_made_by_id_5e1e245c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offer_made_by_id_5e1e245c" ON "public"."staffing_offer" USING "btree" ("made_by_id");


--
-- Name: staffing_offer_organisation_id_252b0ccc; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offer_organisation_id_252b0ccc" ON "public"."staffing_offer" USING "btree" ("organisation_id");


--
-- Name: staffing_offer_person_id_3926b2f7; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offer_person_id_3926b2f7" ON "public"."staffing_offer" USING "btree" ("person_id");


--
-- Name: staffing_offer_project_id_8b0a52a5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offer_project_id_8b0a52a5" ON "public"."staffing_offer" USING "btree" ("project_id");


--
-- Name: staffing_offerevent_made_by_id_e4cda857; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offerevent_made_by_id_e4cda857" ON "public"."staffing_offerevent" USING "btree" ("made_by_id");


--
-- Name: staffing_offerevent_organisation_id_1136be6d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offerevent_organisation_id_1136be6d" ON "public"."staffing_offerevent" USING "btree" ("organisation_id");


--
-- Name: staffing_offerevent_person_id_314d3280; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offerevent_person_id_314d3280" ON "public"."staffing_offerevent" USING "btree" ("person_id");


--
-- Name: staffing_offerevent_pgh_context_id_43a15734; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offerevent_pgh_context_id_43a15734" ON "public"."staffing_offerevent" USING "btree" ("pgh_context_id");


--
-- Name: staffing_offerevent_pgh_obj_id_e750eb57; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offerevent_pgh_obj_id_e750eb57" ON "public"."staffing_offerevent" USING "btree" ("pgh_obj_id");


--
-- Name: staffing_offerevent_project_id_6bb4b087; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "staffing_offerevent_project_id_6bb4b087" ON "public"."staffing_offerevent" USING "btree" ("project_id");


--
-- Name: stage_in_order; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "stage_in_order" ON "public"."corrections_stage" USING "btree" ("unit_id", "number");


--
-- Name: statement_in_sequence; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "statement_in_sequence" ON "public"."payroll_statement" USING "btree" ("organisation_id", "person_id", "sequence");


--
-- Name: statement_line_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "statement_line_once" ON "public"."payroll_statementline" USING "btree" ("statement_id", "number");


--
-- Name: statement_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "statement_once" ON "public"."payroll_statement" USING "btree" ("pay_run_id", "person_id", "currency");


--
-- Name: step_rating_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "step_rating_once" ON "public"."corrections_steprating" USING "btree" ("correction_id", "index");


--
-- Name: time_entry_day; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "time_entry_day" ON "public"."worktime_timeentry" USING "btree" ("person_id", "local_date");


--
-- Name: training_evaluation_model_version_id_6d558060; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_evaluation_model_version_id_6d558060" ON "public"."training_evaluation" USING "btree" ("model_version_id");


--
-- Name: training_evaluation_organisation_id_59b12472; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_evaluation_organisation_id_59b12472" ON "public"."training_evaluation" USING "btree" ("organisation_id");


--
-- Name: training_evaluation_probe_id_213221d0; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_evaluation_probe_id_213221d0" ON "public"."training_evaluation" USING "btree" ("probe_id");


--
-- Name: training_evaluation_project_id_7492c0cf; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_evaluation_project_id_7492c0cf" ON "public"."training_evaluation" USING "btree" ("project_id");


--
-- Name: training_lift_after_id_3550cf60; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_lift_after_id_3550cf60" ON "public"."training_lift" USING "btree" ("after_id");


--
-- Name: training_lift_before_id_d2b22752; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_lift_before_id_d2b22752" ON "public"."training_lift" USING "btree" ("before_id");


--
-- Name: training_lift_organisation_id_b4429f4f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_lift_organisation_id_b4429f4f" ON "public"."training_lift" USING "btree" ("organisation_id");


--
-- Name: training_lift_training_run_id_8e602d6d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_lift_training_run_id_8e602d6d" ON "public"."training_lift" USING "btree" ("training_run_id");


--
-- Name: training_trainingrun_base_version_id_eac6c993; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrun_base_version_id_eac6c993" ON "public"."training_trainingrun" USING "btree" ("base_version_id");


--
-- Name: training_trainingrun_created_by_id_7f44b41b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrun_created_by_id_7f44b41b" ON "public"."training_trainingrun" USING "btree" ("created_by_id");


--
-- Name: training_trainingrun_data_set_version_id_dbf019e2; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrun_data_set_version_id_dbf019e2" ON "public"."training_trainingrun" USING "btree" ("data_set_version_id");


--
-- Name: training_trainingrun_organisation_id_c3424940; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrun_organisation_id_c3424940" ON "public"."training_trainingrun" USING "btree" ("organisation_id");


--
-- Name: training_trainingrun_project_id_d7767e3e; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrun_project_id_d7767e3e" ON "public"."training_trainingrun" USING "btree" ("project_id");


--
-- Name: training_trainingrunevent_base_version_id_0484ff40; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_base_version_id_0484ff40" ON "public"."training_trainingrunevent" USING "btree" ("base_version_id");


--
-- Name: training_trainingrunevent_created_by_id_343fa450; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_created_by_id_343fa450" ON "public"."training_trainingrunevent" USING "btree" ("created_by_id");


--
-- Name: training_trainingrunevent_data_set_version_id_3770a534; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_data_set_version_id_3770a534" ON "public"."training_trainingrunevent" USING "btree" ("data_set_version_id");


--
-- Name: training_trainingrunevent_organisation_id_cb19c2b5; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_organisation_id_cb19c2b5" ON "public"."training_trainingrunevent" USING "btree" ("organisation_id");


--
-- Name: training_trainingrunevent_pgh_context_id_fefc5b68; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_pgh_context_id_fefc5b68" ON "public"."training_trainingrunevent" USING "btree" ("pgh_context_id");


--
-- Name: training_trainingrunevent_pgh_obj_id_113ea28f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_pgh_obj_id_113ea28f" ON "public"."training_trainingrunevent" USING "btree" ("pgh_obj_id");


--
-- Name: training_trainingrunevent_produced_version_id_8410878b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_produced_version_id_8410878b" ON "public"."training_trainingrunevent" USING "btree" ("produced_version_id");


--
-- Name: training_trainingrunevent_project_id_27696bd4; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "training_trainingrunevent_project_id_27696bd4" ON "public"."training_trainingrunevent" USING "btree" ("project_id");


--
-- Name: transfer_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "transfer_once" ON "public"."ledger_transfer" USING "btree" ("kind", "reference");


--
-- Name: uncredited_day; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "uncredited_day" ON "public"."worktime_uncreditedtime" USING "btree" ("person_id", "local_date");


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "unique_authenticator_type" ON "public"."mfa_authenticator" USING "btree" ("user_id", "type") WHERE (("type")::"text" = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::"text"[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "unique_primary_email" ON "public"."account_emailaddress" USING "btree" ("user_id", "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "unique_verified_email" ON "public"."account_emailaddress" USING "btree" ("email") WHERE "verified";


--
-- Name: unit_attempt_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "unit_attempt_once" ON "public"."corrections_unit" USING "btree" ("attempt_id", "kind") WHERE (("kind")::"text" = ANY ((ARRAY['correct'::character varying, 'grade'::character varying])::"text"[]));


--
-- Name: unit_hand_out; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "unit_hand_out" ON "public"."corrections_unit" USING "btree" ("project_id", "stage", "kind", "language", "skill", "priority" DESC, "id") WHERE (("state")::"text" = 'open'::"text");


--
-- Name: unit_pair_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "unit_pair_once" ON "public"."corrections_unit" USING "btree" ("attempt_id", "other_attempt_id") WHERE (("kind")::"text" = 'compare'::"text");


--
-- Name: unit_problem_once; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "unit_problem_once" ON "public"."corrections_unit" USING "btree" ("problem_version_id") WHERE (("kind")::"text" = 'decompose'::"text");


--
-- Name: unit_returned; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "unit_returned" ON "public"."corrections_unit" USING "btree" ("author_id", "project_id") WHERE (("author_id" IS NOT NULL) AND (("stage")::"text" = 'correct'::"text") AND (("state")::"text" = 'open'::"text"));


--
-- Name: unit_reviewed_again; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "unit_reviewed_again" ON "public"."corrections_unit" USING "btree" ("project_id", "kind") WHERE (("returned_times" > 0) AND (("stage")::"text" = 'review'::"text") AND (("state")::"text" = 'open'::"text"));


--
-- Name: usersessions_usersession_session_key_fd35de43_like; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "usersessions_usersession_session_key_fd35de43_like" ON "public"."usersessions_usersession" USING "btree" ("session_key" "varchar_pattern_ops");


--
-- Name: usersessions_usersession_user_id_af5e0a6d; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "usersessions_usersession_user_id_af5e0a6d" ON "public"."usersessions_usersession" USING "btree" ("user_id");


--
-- Name: work_session_one_open; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE UNIQUE INDEX "work_session_one_open" ON "public"."worktime_worksession" USING "btree" ("person_id") WHERE ("ended_at" IS NULL);


--
-- Name: worktime_dayusage_person_id_1828a96c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_dayusage_person_id_1828a96c" ON "public"."worktime_dayusage" USING "btree" ("person_id");


--
-- Name: worktime_heartbeat_claim_id_e4f9c29f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_heartbeat_claim_id_e4f9c29f" ON "public"."worktime_heartbeat" USING "btree" ("claim_id");


--
-- Name: worktime_heartbeat_organisation_id_f3712a04; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_heartbeat_organisation_id_f3712a04" ON "public"."worktime_heartbeat" USING "btree" ("organisation_id");


--
-- Name: worktime_heartbeat_session_id_8cca8e78; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_heartbeat_session_id_8cca8e78" ON "public"."worktime_heartbeat" USING "btree" ("session_id");


--
-- Name: worktime_timeentry_claim_id_6c19c305; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentry_claim_id_6c19c305" ON "public"."worktime_timeentry" USING "btree" ("claim_id");


--
-- Name: worktime_timeentry_organisation_id_fa0f4d7b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentry_organisation_id_fa0f4d7b" ON "public"."worktime_timeentry" USING "btree" ("organisation_id");


--
-- Name: worktime_timeentry_person_id_ec52b419; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentry_person_id_ec52b419" ON "public"."worktime_timeentry" USING "btree" ("person_id");


--
-- Name: worktime_timeentry_project_id_ae6f80e7; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentry_project_id_ae6f80e7" ON "public"."worktime_timeentry" USING "btree" ("project_id");


--
-- Name: worktime_timeentry_session_id_a36adbc8; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentry_session_id_a36adbc8" ON "public"."worktime_timeentry" USING "btree" ("session_id");


--
-- Name: worktime_timeentryevent_claim_id_b8c9b97f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentryevent_claim_id_b8c9b97f" ON "public"."worktime_timeentryevent" USING "btree" ("claim_id");


--
-- Name: worktime_timeentryevent_organisation_id_25ab3817; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentryevent_organisation_id_25ab3817" ON "public"."worktime_timeentryevent" USING "btree" ("organisation_id");


--
-- Name: worktime_timeentryevent_person_id_0be5495c; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentryevent_person_id_0be5495c" ON "public"."worktime_timeentryevent" USING "btree" ("person_id");


--
-- Name: worktime_timeentryevent_pgh_context_id_f0f9c2f0; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentryevent_pgh_context_id_f0f9c2f0" ON "public"."worktime_timeentryevent" USING "btree" ("pgh_context_id");


--
-- Name: worktime_timeentryevent_pgh_obj_id_09a29f23; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentryevent_pgh_obj_id_09a29f23" ON "public"."worktime_timeentryevent" USING "btree" ("pgh_obj_id");


--
-- Name: worktime_timeentryevent_project_id_fe1e4d88; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentryevent_project_id_fe1e4d88" ON "public"."worktime_timeentryevent" USING "btree" ("project_id");


--
-- Name: worktime_timeentryevent_session_id_e8af687b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_timeentryevent_session_id_e8af687b" ON "public"."worktime_timeentryevent" USING "btree" ("session_id");


--
-- Name: worktime_uncreditedtime_claim_id_fcce156b; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_uncreditedtime_claim_id_fcce156b" ON "public"."worktime_uncreditedtime" USING "btree" ("claim_id");


--
-- Name: worktime_uncreditedtime_organisation_id_c4275797; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_uncreditedtime_organisation_id_c4275797" ON "public"."worktime_uncreditedtime" USING "btree" ("organisation_id");


--
-- Name: worktime_uncreditedtime_person_id_ff5d2446; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_uncreditedtime_person_id_ff5d2446" ON "public"."worktime_uncreditedtime" USING "btree" ("person_id");


--
-- Name: worktime_uncreditedtime_project_id_193afeef; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_uncreditedtime_project_id_193afeef" ON "public"."worktime_uncreditedtime" USING "btree" ("project_id");


--
-- Name: worktime_uncreditedtime_session_id_d8eb026f; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_uncreditedtime_session_id_d8eb026f" ON "public"."worktime_uncreditedtime" USING "btree" ("session_id");


--
-- Name: worktime_worksession_organisation_id_0933a9ab; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_worksession_organisation_id_0933a9ab" ON "public"."worktime_worksession" USING "btree" ("organisation_id");


--
-- Name: worktime_worksession_person_id_3c13bf19; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_worksession_person_id_3c13bf19" ON "public"."worktime_worksession" USING "btree" ("person_id");


--
-- Name: worktime_worksession_project_id_1a50b280; Type: INDEX; Schema: public; Owner: preceptor_owner
--

CREATE INDEX "worktime_worksession_project_id_1a50b280" ON "public"."worktime_worksession" USING "btree" ("project_id");


--
-- Name: audit_access audit_access_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "audit_access_append_only" BEFORE DELETE OR UPDATE ON "public"."audit_access" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."audit_access" ENABLE ALWAYS TRIGGER "audit_access_append_only";


--
-- Name: audit_access audit_access_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "audit_access_no_truncate" BEFORE TRUNCATE ON "public"."audit_access" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."audit_access" ENABLE ALWAYS TRIGGER "audit_access_no_truncate";


--
-- Name: continuations_continuation continuations_sealed; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "continuations_sealed" BEFORE DELETE OR UPDATE ON "public"."continuations_continuation" FOR EACH ROW EXECUTE FUNCTION "public"."continuations_sealed"();

ALTER TABLE "public"."continuations_continuation" ENABLE ALWAYS TRIGGER "continuations_sealed";


--
-- Name: corrections_correction corrections_correction_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_correction_append_only" BEFORE DELETE OR UPDATE ON "public"."corrections_correction" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_correction" ENABLE ALWAYS TRIGGER "corrections_correction_append_only";


--
-- Name: corrections_correction corrections_correction_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_correction_no_truncate" BEFORE TRUNCATE ON "public"."corrections_correction" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_correction" ENABLE ALWAYS TRIGGER "corrections_correction_no_truncate";


--
-- Name: corrections_goodexample corrections_goodexample_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_goodexample_append_only" BEFORE DELETE OR UPDATE ON "public"."corrections_goodexample" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_goodexample" ENABLE ALWAYS TRIGGER "corrections_goodexample_append_only";


--
-- Name: corrections_goodexample corrections_goodexample_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_goodexample_no_truncate" BEFORE TRUNCATE ON "public"."corrections_goodexample" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_goodexample" ENABLE ALWAYS TRIGGER "corrections_goodexample_no_truncate";


--
-- Name: corrections_remark corrections_remark_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_remark_append_only" BEFORE DELETE OR UPDATE ON "public"."corrections_remark" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_remark" ENABLE ALWAYS TRIGGER "corrections_remark_append_only";


--
-- Name: corrections_remark corrections_remark_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_remark_no_truncate" BEFORE TRUNCATE ON "public"."corrections_remark" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_remark" ENABLE ALWAYS TRIGGER "corrections_remark_no_truncate";


--
-- Name: corrections_stage corrections_stage_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_stage_append_only" BEFORE DELETE OR UPDATE ON "public"."corrections_stage" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_stage" ENABLE ALWAYS TRIGGER "corrections_stage_append_only";


--
-- Name: corrections_stage corrections_stage_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_stage_no_truncate" BEFORE TRUNCATE ON "public"."corrections_stage" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_stage" ENABLE ALWAYS TRIGGER "corrections_stage_no_truncate";


--
-- Name: corrections_steprating corrections_steprating_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_steprating_append_only" BEFORE DELETE OR UPDATE ON "public"."corrections_steprating" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_steprating" ENABLE ALWAYS TRIGGER "corrections_steprating_append_only";


--
-- Name: corrections_steprating corrections_steprating_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_steprating_no_truncate" BEFORE TRUNCATE ON "public"."corrections_steprating" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_steprating" ENABLE ALWAYS TRIGGER "corrections_steprating_no_truncate";


--
-- Name: corrections_trial corrections_trial_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_trial_append_only" BEFORE DELETE OR UPDATE ON "public"."corrections_trial" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_trial" ENABLE ALWAYS TRIGGER "corrections_trial_append_only";


--
-- Name: corrections_trial corrections_trial_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "corrections_trial_no_truncate" BEFORE TRUNCATE ON "public"."corrections_trial" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."corrections_trial" ENABLE ALWAYS TRIGGER "corrections_trial_no_truncate";


--
-- Name: datasets_datasetversion datasets_datasetversion_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "datasets_datasetversion_append_only" BEFORE DELETE OR UPDATE ON "public"."datasets_datasetversion" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."datasets_datasetversion" ENABLE ALWAYS TRIGGER "datasets_datasetversion_append_only";


--
-- Name: datasets_datasetversion datasets_datasetversion_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "datasets_datasetversion_no_truncate" BEFORE TRUNCATE ON "public"."datasets_datasetversion" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."datasets_datasetversion" ENABLE ALWAYS TRIGGER "datasets_datasetversion_no_truncate";


--
-- Name: datasets_example datasets_example_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "datasets_example_append_only" BEFORE DELETE OR UPDATE ON "public"."datasets_example" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."datasets_example" ENABLE ALWAYS TRIGGER "datasets_example_append_only";


--
-- Name: datasets_example datasets_example_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "datasets_example_no_truncate" BEFORE TRUNCATE ON "public"."datasets_example" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."datasets_example" ENABLE ALWAYS TRIGGER "datasets_example_no_truncate";


--
-- Name: ledger_account ledger_account_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "ledger_account_append_only" BEFORE DELETE OR UPDATE ON "public"."ledger_account" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."ledger_account" ENABLE ALWAYS TRIGGER "ledger_account_append_only";


--
-- Name: ledger_account ledger_account_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "ledger_account_no_truncate" BEFORE TRUNCATE ON "public"."ledger_account" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."ledger_account" ENABLE ALWAYS TRIGGER "ledger_account_no_truncate";


--
-- Name: ledger_transfer ledger_transfer_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "ledger_transfer_append_only" BEFORE DELETE OR UPDATE ON "public"."ledger_transfer" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."ledger_transfer" ENABLE ALWAYS TRIGGER "ledger_transfer_append_only";


--
-- Name: ledger_transfer ledger_transfer_floor; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "ledger_transfer_floor" AFTER INSERT ON "public"."ledger_transfer" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_ledger_floor"();

ALTER TABLE "public"."ledger_transfer" ENABLE ALWAYS TRIGGER "ledger_transfer_floor";


--
-- Name: ledger_transfer ledger_transfer_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "ledger_transfer_no_truncate" BEFORE TRUNCATE ON "public"."ledger_transfer" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."ledger_transfer" ENABLE ALWAYS TRIGGER "ledger_transfer_no_truncate";


--
-- Name: payroll_statedentry payroll_statedentry_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "payroll_statedentry_append_only" BEFORE DELETE OR UPDATE ON "public"."payroll_statedentry" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."payroll_statedentry" ENABLE ALWAYS TRIGGER "payroll_statedentry_append_only";


--
-- Name: payroll_statedentry payroll_statedentry_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "payroll_statedentry_no_truncate" BEFORE TRUNCATE ON "public"."payroll_statedentry" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."payroll_statedentry" ENABLE ALWAYS TRIGGER "payroll_statedentry_no_truncate";


--
-- Name: payroll_statement payroll_statement_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "payroll_statement_append_only" BEFORE DELETE OR UPDATE ON "public"."payroll_statement" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."payroll_statement" ENABLE ALWAYS TRIGGER "payroll_statement_append_only";


--
-- Name: payroll_statement payroll_statement_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "payroll_statement_no_truncate" BEFORE TRUNCATE ON "public"."payroll_statement" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."payroll_statement" ENABLE ALWAYS TRIGGER "payroll_statement_no_truncate";


--
-- Name: payroll_statementline payroll_statementline_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "payroll_statementline_append_only" BEFORE DELETE OR UPDATE ON "public"."payroll_statementline" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."payroll_statementline" ENABLE ALWAYS TRIGGER "payroll_statementline_append_only";


--
-- Name: payroll_statementline payroll_statementline_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "payroll_statementline_no_truncate" BEFORE TRUNCATE ON "public"."payroll_statementline" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."payroll_statementline" ENABLE ALWAYS TRIGGER "payroll_statementline_no_truncate";


--
-- Name: audit_access pgtrigger_append_only_7761d; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_append_only_7761d" BEFORE DELETE OR UPDATE ON "public"."audit_access" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_append_only_7761d"();


--
-- Name: TRIGGER "pgtrigger_append_only_7761d" ON "audit_access"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_append_only_7761d" ON "public"."audit_access" IS '00e7d6be01fa15e6cd87a434a3bf37497331d85e';


--
-- Name: training_lift pgtrigger_immutable_76e4b; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_immutable_76e4b" BEFORE DELETE OR UPDATE ON "public"."training_lift" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_immutable_76e4b"();


--
-- Name: TRIGGER "pgtrigger_immutable_76e4b" ON "training_lift"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_immutable_76e4b" ON "public"."training_lift" IS '1422c8be8eef4ae30c4dfdf93589740bd5421a86';


--
-- Name: training_evaluation pgtrigger_immutable_d301a; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_immutable_d301a" BEFORE DELETE OR UPDATE ON "public"."training_evaluation" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_immutable_d301a"();


--
-- Name: TRIGGER "pgtrigger_immutable_d301a" ON "training_evaluation"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_immutable_d301a" ON "public"."training_evaluation" IS '0a237d27102f81147efee4629de782c631c10038';


--
-- Name: worktime_timeentry pgtrigger_insert_insert_1eb48; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_1eb48" AFTER INSERT ON "public"."worktime_timeentry" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_1eb48"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_1eb48" ON "worktime_timeentry"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_1eb48" ON "public"."worktime_timeentry" IS '79c109290de27a14207932fa518ee09513b601d9';


--
-- Name: llm_endpoint pgtrigger_insert_insert_1fa0f; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_1fa0f" AFTER INSERT ON "public"."llm_endpoint" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_1fa0f"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_1fa0f" ON "llm_endpoint"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_1fa0f" ON "public"."llm_endpoint" IS '5ae242819970ebbfa7dc004544edcf3269a01a62';


--
-- Name: projects_project pgtrigger_insert_insert_2e147; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_2e147" AFTER INSERT ON "public"."projects_project" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_2e147"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_2e147" ON "projects_project"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_2e147" ON "public"."projects_project" IS '04eade09f6842bcc4ac4a92362ded38bc29942fa';


--
-- Name: corrections_unit pgtrigger_insert_insert_47d8e; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_47d8e" AFTER INSERT ON "public"."corrections_unit" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_47d8e"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_47d8e" ON "corrections_unit"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_47d8e" ON "public"."corrections_unit" IS 'd71e57158a54f263051b93ef89e08ca59b55906b';


--
-- Name: experts_expertprofile pgtrigger_insert_insert_4ee7e; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_4ee7e" AFTER INSERT ON "public"."experts_expertprofile" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_4ee7e"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_4ee7e" ON "experts_expertprofile"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_4ee7e" ON "public"."experts_expertprofile" IS '5da79728cc3e3fe69235197d1f921037fe5f1938';


--
-- Name: accounts_organisation pgtrigger_insert_insert_66a5c; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_66a5c" AFTER INSERT ON "public"."accounts_organisation" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_66a5c"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_66a5c" ON "accounts_organisation"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_66a5c" ON "public"."accounts_organisation" IS 'f2c2d0e79caf81c525b099ab788484c0defa80e5';


--
-- Name: accounts_person pgtrigger_insert_insert_6b541; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_6b541" AFTER INSERT ON "public"."accounts_person" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_6b541"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_6b541" ON "accounts_person"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_6b541" ON "public"."accounts_person" IS '18171db42f323b3b00ec83befabd0c69bc56cbcd';


--
-- Name: probing_modelversion pgtrigger_insert_insert_8a949; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_8a949" AFTER INSERT ON "public"."probing_modelversion" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_8a949"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_8a949" ON "probing_modelversion"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_8a949" ON "public"."probing_modelversion" IS 'b9ab33ebb90aebfd7c2feb59c25665dde395cf0d';


--
-- Name: staffing_offer pgtrigger_insert_insert_92706; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_92706" AFTER INSERT ON "public"."staffing_offer" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_92706"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_92706" ON "staffing_offer"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_92706" ON "public"."staffing_offer" IS 'aaab46f96234c10f4e06b674d0b38fbccaddc8d6';


--
-- Name: training_trainingrun pgtrigger_insert_insert_94a63; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_94a63" AFTER INSERT ON "public"."training_trainingrun" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_94a63"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_94a63" ON "training_trainingrun"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_94a63" ON "public"."training_trainingrun" IS '67287a8edba9b814836a23cfca58f3cb2ec6f9a5';


--
-- Name: payroll_payrun pgtrigger_insert_insert_981d0; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_981d0" AFTER INSERT ON "public"."payroll_payrun" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_981d0"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_981d0" ON "payroll_payrun"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_981d0" ON "public"."payroll_payrun" IS '0df26fdb1bd7bf6ec930c07e4e53b37c17890d1b';


--
-- Name: staffing_assignment pgtrigger_insert_insert_c3342; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_c3342" AFTER INSERT ON "public"."staffing_assignment" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_c3342"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_c3342" ON "staffing_assignment"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_c3342" ON "public"."staffing_assignment" IS '1c6cdc4c11c5747bb766180de939482651d954da';


--
-- Name: accounts_membership pgtrigger_insert_insert_fc05a; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_insert_insert_fc05a" AFTER INSERT ON "public"."accounts_membership" FOR EACH ROW EXECUTE FUNCTION "public"."pgtrigger_insert_insert_fc05a"();


--
-- Name: TRIGGER "pgtrigger_insert_insert_fc05a" ON "accounts_membership"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_insert_insert_fc05a" ON "public"."accounts_membership" IS 'c1988ab75d107a1593cf29d6aee89278eae77afb';


--
-- Name: staffing_offer pgtrigger_update_update_092e9; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_092e9" AFTER UPDATE ON "public"."staffing_offer" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_092e9"();


--
-- Name: TRIGGER "pgtrigger_update_update_092e9" ON "staffing_offer"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_092e9" ON "public"."staffing_offer" IS 'ff8781282af734a18c808bb5a5a0421ad1a9ac74';


--
-- Name: payroll_payrun pgtrigger_update_update_16ce2; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_16ce2" AFTER UPDATE ON "public"."payroll_payrun" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_16ce2"();


--
-- Name: TRIGGER "pgtrigger_update_update_16ce2" ON "payroll_payrun"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_16ce2" ON "public"."payroll_payrun" IS 'f2ed69f8a81aa59c7d31a680431281dabc6cb6ab';


--
-- Name: worktime_timeentry pgtrigger_update_update_194d1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_194d1" AFTER UPDATE ON "public"."worktime_timeentry" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_194d1"();


--
-- Name: TRIGGER "pgtrigger_update_update_194d1" ON "worktime_timeentry"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_194d1" ON "public"."worktime_timeentry" IS 'ef7f81e9d94703da3b2e1dc5075058bf24b011dd';


--
-- Name: accounts_membership pgtrigger_update_update_20ab5; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_20ab5" AFTER UPDATE ON "public"."accounts_membership" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_20ab5"();


--
-- Name: TRIGGER "pgtrigger_update_update_20ab5" ON "accounts_membership"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_20ab5" ON "public"."accounts_membership" IS 'c6657dbf16e6b79385d9f170363caf3452681813';


--
-- Name: experts_expertprofile pgtrigger_update_update_3bdf2; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_3bdf2" AFTER UPDATE ON "public"."experts_expertprofile" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_3bdf2"();


--
-- Name: TRIGGER "pgtrigger_update_update_3bdf2" ON "experts_expertprofile"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_3bdf2" ON "public"."experts_expertprofile" IS '108594e10c40fca4703468f542c0301dab5c1eeb';


--
-- Name: accounts_person pgtrigger_update_update_70819; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_70819" AFTER UPDATE ON "public"."accounts_person" FOR EACH ROW WHEN ((("old"."created_at" IS DISTINCT FROM "new"."created_at") OR (("old"."display_name")::"text" IS DISTINCT FROM ("new"."display_name")::"text") OR (("old"."email")::"text" IS DISTINCT FROM ("new"."email")::"text") OR ("old"."id" IS DISTINCT FROM "new"."id") OR ("old"."is_active" IS DISTINCT FROM "new"."is_active") OR ("old"."is_staff" IS DISTINCT FROM "new"."is_staff") OR ("old"."is_superuser" IS DISTINCT FROM "new"."is_superuser") OR (("old"."language")::"text" IS DISTINCT FROM ("new"."language")::"text") OR ("old"."simulated" IS DISTINCT FROM "new"."simulated") OR (("old"."time_zone")::"text" IS DISTINCT FROM ("new"."time_zone")::"text"))) EXECUTE FUNCTION "public"."pgtrigger_update_update_70819"();


--
-- Name: TRIGGER "pgtrigger_update_update_70819" ON "accounts_person"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_70819" ON "public"."accounts_person" IS 'aa7a25483f244450595978f1cfc829d8173d869b';


--
-- Name: projects_project pgtrigger_update_update_804c3; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_804c3" AFTER UPDATE ON "public"."projects_project" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_804c3"();


--
-- Name: TRIGGER "pgtrigger_update_update_804c3" ON "projects_project"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_804c3" ON "public"."projects_project" IS '65c8e0d7d9421a451507916d7c9367e5e5a9dfe2';


--
-- Name: accounts_organisation pgtrigger_update_update_9e5fc; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_9e5fc" AFTER UPDATE ON "public"."accounts_organisation" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_9e5fc"();


--
-- Name: TRIGGER "pgtrigger_update_update_9e5fc" ON "accounts_organisation"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_9e5fc" ON "public"."accounts_organisation" IS '4824bae1c22ae2281d7b009f9a48e17283ece1e2';


--
-- Name: staffing_assignment pgtrigger_update_update_a3113; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_a3113" AFTER UPDATE ON "public"."staffing_assignment" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_a3113"();


--
-- Name: TRIGGER "pgtrigger_update_update_a3113" ON "staffing_assignment"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_a3113" ON "public"."staffing_assignment" IS '374ae8e8c6f22b83d69f7de981bbc9800148c808';


--
-- Name: llm_endpoint pgtrigger_update_update_cf4e4; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_cf4e4" AFTER UPDATE ON "public"."llm_endpoint" FOR EACH ROW WHEN ((("old"."allow_loopback" IS DISTINCT FROM "new"."allow_loopback") OR (("old"."base_url")::"text" IS DISTINCT FROM ("new"."base_url")::"text") OR ("old"."created_at" IS DISTINCT FROM "new"."created_at") OR ("old"."id" IS DISTINCT FROM "new"."id") OR (("old"."kind")::"text" IS DISTINCT FROM ("new"."kind")::"text") OR (("old"."name")::"text" IS DISTINCT FROM ("new"."name")::"text") OR ("old"."organisation_id" IS DISTINCT FROM "new"."organisation_id"))) EXECUTE FUNCTION "public"."pgtrigger_update_update_cf4e4"();


--
-- Name: TRIGGER "pgtrigger_update_update_cf4e4" ON "llm_endpoint"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_cf4e4" ON "public"."llm_endpoint" IS '0387d8a09382e2b2358a816cc83c6b7abb259331';


--
-- Name: probing_modelversion pgtrigger_update_update_d8509; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_d8509" AFTER UPDATE ON "public"."probing_modelversion" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_d8509"();


--
-- Name: TRIGGER "pgtrigger_update_update_d8509" ON "probing_modelversion"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_d8509" ON "public"."probing_modelversion" IS '5d506f260df52113908372a6f18a0262d50fe1f8';


--
-- Name: corrections_unit pgtrigger_update_update_f4961; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_f4961" AFTER UPDATE ON "public"."corrections_unit" FOR EACH ROW WHEN (("old".* IS DISTINCT FROM "new".*)) EXECUTE FUNCTION "public"."pgtrigger_update_update_f4961"();


--
-- Name: TRIGGER "pgtrigger_update_update_f4961" ON "corrections_unit"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_f4961" ON "public"."corrections_unit" IS 'adb70c98e69a1cec0d68f877d4696931cd9cec77';


--
-- Name: training_trainingrun pgtrigger_update_update_fe576; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "pgtrigger_update_update_fe576" AFTER UPDATE ON "public"."training_trainingrun" FOR EACH ROW WHEN ((("old"."base_version_id" IS DISTINCT FROM "new"."base_version_id") OR ("old"."created_at" IS DISTINCT FROM "new"."created_at") OR ("old"."created_by_id" IS DISTINCT FROM "new"."created_by_id") OR ("old"."data_set_version_id" IS DISTINCT FROM "new"."data_set_version_id") OR ("old"."error" IS DISTINCT FROM "new"."error") OR (("old"."error_code")::"text" IS DISTINCT FROM ("new"."error_code")::"text") OR ("old"."figures" IS DISTINCT FROM "new"."figures") OR ("old"."finished_at" IS DISTINCT FROM "new"."finished_at") OR ("old"."hyperparameters" IS DISTINCT FROM "new"."hyperparameters") OR ("old"."id" IS DISTINCT FROM "new"."id") OR (("old"."method")::"text" IS DISTINCT FROM ("new"."method")::"text") OR ("old"."organisation_id" IS DISTINCT FROM "new"."organisation_id") OR ("old"."produced_version_id" IS DISTINCT FROM "new"."produced_version_id") OR ("old"."project_id" IS DISTINCT FROM "new"."project_id") OR ("old"."started_at" IS DISTINCT FROM "new"."started_at") OR (("old"."state")::"text" IS DISTINCT FROM ("new"."state")::"text") OR ("old"."step" IS DISTINCT FROM "new"."step") OR ("old"."steps" IS DISTINCT FROM "new"."steps"))) EXECUTE FUNCTION "public"."pgtrigger_update_update_fe576"();


--
-- Name: TRIGGER "pgtrigger_update_update_fe576" ON "training_trainingrun"; Type: COMMENT; Schema: public; Owner: preceptor_owner
--

COMMENT ON TRIGGER "pgtrigger_update_update_fe576" ON "public"."training_trainingrun" IS '56657f988851ba27fbcec356d5170a6b8ef31b5b';


--
-- Name: probing_attempt probing_attempt_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "probing_attempt_append_only" BEFORE DELETE OR UPDATE ON "public"."probing_attempt" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."probing_attempt" ENABLE ALWAYS TRIGGER "probing_attempt_append_only";


--
-- Name: probing_attempt probing_attempt_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "probing_attempt_no_truncate" BEFORE TRUNCATE ON "public"."probing_attempt" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."probing_attempt" ENABLE ALWAYS TRIGGER "probing_attempt_no_truncate";


--
-- Name: probing_attemptstep probing_attemptstep_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "probing_attemptstep_append_only" BEFORE DELETE OR UPDATE ON "public"."probing_attemptstep" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."probing_attemptstep" ENABLE ALWAYS TRIGGER "probing_attemptstep_append_only";


--
-- Name: probing_attemptstep probing_attemptstep_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "probing_attemptstep_no_truncate" BEFORE TRUNCATE ON "public"."probing_attemptstep" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."probing_attemptstep" ENABLE ALWAYS TRIGGER "probing_attemptstep_no_truncate";


--
-- Name: problems_attachment problems_attachment_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "problems_attachment_append_only" BEFORE DELETE OR UPDATE ON "public"."problems_attachment" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."problems_attachment" ENABLE ALWAYS TRIGGER "problems_attachment_append_only";


--
-- Name: problems_attachment problems_attachment_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "problems_attachment_no_truncate" BEFORE TRUNCATE ON "public"."problems_attachment" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."problems_attachment" ENABLE ALWAYS TRIGGER "problems_attachment_no_truncate";


--
-- Name: problems_problemversion problems_problemversion_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "problems_problemversion_append_only" BEFORE DELETE OR UPDATE ON "public"."problems_problemversion" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."problems_problemversion" ENABLE ALWAYS TRIGGER "problems_problemversion_append_only";


--
-- Name: problems_problemversion problems_problemversion_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "problems_problemversion_no_truncate" BEFORE TRUNCATE ON "public"."problems_problemversion" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."problems_problemversion" ENABLE ALWAYS TRIGGER "problems_problemversion_no_truncate";


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "procrastinate_jobs_notify_queue_job_aborted_v1" AFTER UPDATE OF "abort_requested" ON "public"."procrastinate_jobs" FOR EACH ROW WHEN ((("old"."abort_requested" = false) AND ("new"."abort_requested" = true) AND ("new"."status" = 'doing'::"public"."procrastinate_job_status"))) EXECUTE FUNCTION "public"."procrastinate_notify_queue_abort_job_v1"();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "procrastinate_jobs_notify_queue_job_inserted_v1" AFTER INSERT ON "public"."procrastinate_jobs" FOR EACH ROW WHEN (("new"."status" = 'todo'::"public"."procrastinate_job_status")) EXECUTE FUNCTION "public"."procrastinate_notify_queue_job_inserted_v1"();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "procrastinate_trigger_abort_requested_events_v1" AFTER UPDATE OF "abort_requested" ON "public"."procrastinate_jobs" FOR EACH ROW WHEN (("new"."abort_requested" = true)) EXECUTE FUNCTION "public"."procrastinate_trigger_abort_requested_events_procedure_v1"();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "procrastinate_trigger_delete_jobs_v1" BEFORE DELETE ON "public"."procrastinate_jobs" FOR EACH ROW EXECUTE FUNCTION "public"."procrastinate_unlink_periodic_defers_v1"();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "procrastinate_trigger_scheduled_events_v1" AFTER INSERT OR UPDATE ON "public"."procrastinate_jobs" FOR EACH ROW WHEN ((("new"."scheduled_at" IS NOT NULL) AND ("new"."status" = 'todo'::"public"."procrastinate_job_status"))) EXECUTE FUNCTION "public"."procrastinate_trigger_function_scheduled_events_v1"();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "procrastinate_trigger_status_events_insert_v1" AFTER INSERT ON "public"."procrastinate_jobs" FOR EACH ROW WHEN (("new"."status" = 'todo'::"public"."procrastinate_job_status")) EXECUTE FUNCTION "public"."procrastinate_trigger_function_status_events_insert_v1"();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "procrastinate_trigger_status_events_update_v1" AFTER UPDATE OF "status" ON "public"."procrastinate_jobs" FOR EACH ROW EXECUTE FUNCTION "public"."procrastinate_trigger_function_status_events_update_v1"();


--
-- Name: projects_acknowledgement projects_acknowledgement_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "projects_acknowledgement_append_only" BEFORE DELETE OR UPDATE ON "public"."projects_acknowledgement" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."projects_acknowledgement" ENABLE ALWAYS TRIGGER "projects_acknowledgement_append_only";


--
-- Name: projects_acknowledgement projects_acknowledgement_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "projects_acknowledgement_no_truncate" BEFORE TRUNCATE ON "public"."projects_acknowledgement" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."projects_acknowledgement" ENABLE ALWAYS TRIGGER "projects_acknowledgement_no_truncate";


--
-- Name: projects_guideline projects_guideline_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "projects_guideline_append_only" BEFORE DELETE OR UPDATE ON "public"."projects_guideline" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."projects_guideline" ENABLE ALWAYS TRIGGER "projects_guideline_append_only";


--
-- Name: projects_guideline projects_guideline_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "projects_guideline_no_truncate" BEFORE TRUNCATE ON "public"."projects_guideline" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."projects_guideline" ENABLE ALWAYS TRIGGER "projects_guideline_no_truncate";


--
-- Name: projects_rate projects_rate_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "projects_rate_append_only" BEFORE DELETE OR UPDATE ON "public"."projects_rate" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."projects_rate" ENABLE ALWAYS TRIGGER "projects_rate_append_only";


--
-- Name: projects_rate projects_rate_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "projects_rate_no_truncate" BEFORE TRUNCATE ON "public"."projects_rate" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."projects_rate" ENABLE ALWAYS TRIGGER "projects_rate_no_truncate";


--
-- Name: review_review review_review_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "review_review_append_only" BEFORE DELETE OR UPDATE ON "public"."review_review" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."review_review" ENABLE ALWAYS TRIGGER "review_review_append_only";


--
-- Name: review_review review_review_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "review_review_no_truncate" BEFORE TRUNCATE ON "public"."review_review" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."review_review" ENABLE ALWAYS TRIGGER "review_review_no_truncate";


--
-- Name: review_stepcomment review_stepcomment_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "review_stepcomment_append_only" BEFORE DELETE OR UPDATE ON "public"."review_stepcomment" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."review_stepcomment" ENABLE ALWAYS TRIGGER "review_stepcomment_append_only";


--
-- Name: review_stepcomment review_stepcomment_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "review_stepcomment_no_truncate" BEFORE TRUNCATE ON "public"."review_stepcomment" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."review_stepcomment" ENABLE ALWAYS TRIGGER "review_stepcomment_no_truncate";


--
-- Name: continuations_continuation same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "claim_id", "model_version_id" ON "public"."continuations_continuation" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_continuations_continuation"();


--
-- Name: corrections_claim same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "unit_id", "project_id", "guideline_id" ON "public"."corrections_claim" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_claim"();


--
-- Name: corrections_correction same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "unit_id", "claim_id", "guideline_id", "authored_id" ON "public"."corrections_correction" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_correction"();


--
-- Name: corrections_draft same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "claim_id" ON "public"."corrections_draft" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_draft"();


--
-- Name: corrections_goodexample same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id", "correction_id" ON "public"."corrections_goodexample" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_goodexample"();


--
-- Name: corrections_remark same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "unit_id" ON "public"."corrections_remark" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_remark"();


--
-- Name: corrections_remarkdraft same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "unit_id" ON "public"."corrections_remarkdraft" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_remarkdraft"();


--
-- Name: corrections_stage same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "unit_id", "claim_id" ON "public"."corrections_stage" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_stage"();


--
-- Name: corrections_steprating same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "correction_id" ON "public"."corrections_steprating" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_steprating"();


--
-- Name: corrections_trial same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "unit_id", "claim_id", "probe_id", "problem_version_id" ON "public"."corrections_trial" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_trial"();


--
-- Name: corrections_unit same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id", "attempt_id", "other_attempt_id", "problem_version_id" ON "public"."corrections_unit" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_corrections_unit"();


--
-- Name: datasets_dataset same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."datasets_dataset" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_datasets_dataset"();


--
-- Name: datasets_datasetversion same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "data_set_id" ON "public"."datasets_datasetversion" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_datasets_datasetversion"();


--
-- Name: datasets_example same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "version_id", "correction_id", "review_id" ON "public"."datasets_example" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_datasets_example"();


--
-- Name: llm_usage same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "endpoint_id" ON "public"."llm_usage" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_llm_usage"();


--
-- Name: loop_looprun same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."loop_looprun" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_loop_looprun"();


--
-- Name: loop_loopstage same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "run_id" ON "public"."loop_loopstage" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_loop_loopstage"();


--
-- Name: payroll_payrun same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."payroll_payrun" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_payroll_payrun"();


--
-- Name: payroll_preparedentry same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "pay_run_id", "time_entry_id" ON "public"."payroll_preparedentry" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_payroll_preparedentry"();


--
-- Name: payroll_statedentry same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "line_id", "time_entry_id" ON "public"."payroll_statedentry" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_payroll_statedentry"();


--
-- Name: payroll_statement same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "pay_run_id" ON "public"."payroll_statement" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_payroll_statement"();


--
-- Name: payroll_statementline same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "statement_id" ON "public"."payroll_statementline" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_payroll_statementline"();


--
-- Name: probing_attempt same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "probe_id", "problem_version_id", "model_version_id" ON "public"."probing_attempt" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_probing_attempt"();


--
-- Name: probing_attemptstep same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "attempt_id" ON "public"."probing_attemptstep" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_probing_attemptstep"();


--
-- Name: probing_modelversion same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "model_id", "endpoint_id", "parent_id" ON "public"."probing_modelversion" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_probing_modelversion"();


--
-- Name: probing_probe same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id", "model_version_id" ON "public"."probing_probe" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_probing_probe"();


--
-- Name: probing_probeproblem same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "probe_id", "problem_version_id" ON "public"."probing_probeproblem" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_probing_probeproblem"();


--
-- Name: probing_tryout same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "model_version_id" ON "public"."probing_tryout" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_probing_tryout"();


--
-- Name: problems_attachment same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."problems_attachment" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_problems_attachment"();


--
-- Name: problems_problem same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."problems_problem" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_problems_problem"();


--
-- Name: problems_problemversion same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "problem_id" ON "public"."problems_problemversion" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_problems_problemversion"();


--
-- Name: projects_acknowledgement same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "guideline_id" ON "public"."projects_acknowledgement" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_projects_acknowledgement"();


--
-- Name: projects_guideline same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."projects_guideline" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_projects_guideline"();


--
-- Name: projects_rate same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."projects_rate" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_projects_rate"();


--
-- Name: review_review same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "unit_id", "correction_id", "claim_id" ON "public"."review_review" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_review_review"();


--
-- Name: review_stepcomment same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "review_id" ON "public"."review_stepcomment" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_review_stepcomment"();


--
-- Name: staffing_assignment same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "offer_id", "project_id" ON "public"."staffing_assignment" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_staffing_assignment"();


--
-- Name: staffing_offer same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."staffing_offer" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_staffing_offer"();


--
-- Name: training_evaluation same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id", "model_version_id", "probe_id" ON "public"."training_evaluation" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_training_evaluation"();


--
-- Name: training_lift same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "before_id", "after_id", "training_run_id" ON "public"."training_lift" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_training_lift"();


--
-- Name: training_trainingrun same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id", "data_set_version_id", "base_version_id", "produced_version_id" ON "public"."training_trainingrun" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_training_trainingrun"();


--
-- Name: worktime_heartbeat same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "session_id", "claim_id" ON "public"."worktime_heartbeat" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_worktime_heartbeat"();


--
-- Name: worktime_timeentry same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id", "session_id", "claim_id" ON "public"."worktime_timeentry" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_worktime_timeentry"();


--
-- Name: worktime_uncreditedtime same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id", "session_id", "claim_id" ON "public"."worktime_uncreditedtime" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_worktime_uncreditedtime"();


--
-- Name: worktime_worksession same_room; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room" BEFORE UPDATE OF "organisation_id", "project_id" ON "public"."worktime_worksession" FOR EACH ROW EXECUTE FUNCTION "public"."same_room_worktime_worksession"();


--
-- Name: continuations_continuation same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."continuations_continuation" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_continuations_continuation"();


--
-- Name: corrections_claim same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_claim" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_claim"();


--
-- Name: corrections_correction same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_correction" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_correction"();


--
-- Name: corrections_draft same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_draft" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_draft"();


--
-- Name: corrections_goodexample same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_goodexample" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_goodexample"();


--
-- Name: corrections_remark same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_remark" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_remark"();


--
-- Name: corrections_remarkdraft same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_remarkdraft" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_remarkdraft"();


--
-- Name: corrections_stage same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_stage" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_stage"();


--
-- Name: corrections_steprating same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_steprating" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_steprating"();


--
-- Name: corrections_trial same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_trial" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_trial"();


--
-- Name: corrections_unit same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."corrections_unit" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_corrections_unit"();


--
-- Name: datasets_dataset same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."datasets_dataset" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_datasets_dataset"();


--
-- Name: datasets_datasetversion same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."datasets_datasetversion" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_datasets_datasetversion"();


--
-- Name: datasets_example same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."datasets_example" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_datasets_example"();


--
-- Name: llm_usage same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."llm_usage" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_llm_usage"();


--
-- Name: loop_looprun same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."loop_looprun" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_loop_looprun"();


--
-- Name: loop_loopstage same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."loop_loopstage" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_loop_loopstage"();


--
-- Name: payroll_payrun same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."payroll_payrun" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_payroll_payrun"();


--
-- Name: payroll_preparedentry same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."payroll_preparedentry" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_payroll_preparedentry"();


--
-- Name: payroll_statedentry same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."payroll_statedentry" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_payroll_statedentry"();


--
-- Name: payroll_statement same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."payroll_statement" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_payroll_statement"();


--
-- Name: payroll_statementline same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."payroll_statementline" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_payroll_statementline"();


--
-- Name: probing_attempt same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."probing_attempt" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_probing_attempt"();


--
-- Name: probing_attemptstep same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."probing_attemptstep" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_probing_attemptstep"();


--
-- Name: probing_modelversion same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."probing_modelversion" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_probing_modelversion"();


--
-- Name: probing_probe same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."probing_probe" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_probing_probe"();


--
-- Name: probing_probeproblem same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."probing_probeproblem" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_probing_probeproblem"();


--
-- Name: probing_tryout same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."probing_tryout" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_probing_tryout"();


--
-- Name: problems_attachment same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."problems_attachment" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_problems_attachment"();


--
-- Name: problems_problem same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."problems_problem" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_problems_problem"();


--
-- Name: problems_problemversion same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."problems_problemversion" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_problems_problemversion"();


--
-- Name: projects_acknowledgement same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."projects_acknowledgement" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_projects_acknowledgement"();


--
-- Name: projects_guideline same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."projects_guideline" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_projects_guideline"();


--
-- Name: projects_rate same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."projects_rate" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_projects_rate"();


--
-- Name: review_review same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."review_review" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_review_review"();


--
-- Name: review_stepcomment same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."review_stepcomment" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_review_stepcomment"();


--
-- Name: staffing_assignment same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."staffing_assignment" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_staffing_assignment"();


--
-- Name: staffing_offer same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."staffing_offer" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_staffing_offer"();


--
-- Name: training_evaluation same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."training_evaluation" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_training_evaluation"();


--
-- Name: training_lift same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."training_lift" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_training_lift"();


--
-- Name: training_trainingrun same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."training_trainingrun" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_training_trainingrun"();


--
-- Name: worktime_heartbeat same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."worktime_heartbeat" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_worktime_heartbeat"();


--
-- Name: worktime_timeentry same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."worktime_timeentry" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_worktime_timeentry"();


--
-- Name: worktime_uncreditedtime same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."worktime_uncreditedtime" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_worktime_uncreditedtime"();


--
-- Name: worktime_worksession same_room_inserted; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "same_room_inserted" AFTER INSERT ON "public"."worktime_worksession" REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "public"."same_room_in_worktime_worksession"();


--
-- Name: worktime_heartbeat worktime_heartbeat_append_only; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "worktime_heartbeat_append_only" BEFORE DELETE OR UPDATE ON "public"."worktime_heartbeat" FOR EACH ROW EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."worktime_heartbeat" ENABLE ALWAYS TRIGGER "worktime_heartbeat_append_only";


--
-- Name: worktime_heartbeat worktime_heartbeat_no_truncate; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "worktime_heartbeat_no_truncate" BEFORE TRUNCATE ON "public"."worktime_heartbeat" FOR EACH STATEMENT EXECUTE FUNCTION "public"."preceptor_append_only"();

ALTER TABLE "public"."worktime_heartbeat" ENABLE ALWAYS TRIGGER "worktime_heartbeat_no_truncate";


--
-- Name: worktime_timeentry worktime_timeentry_kept; Type: TRIGGER; Schema: public; Owner: preceptor_owner
--

CREATE TRIGGER "worktime_timeentry_kept" BEFORE DELETE OR UPDATE ON "public"."worktime_timeentry" FOR EACH ROW EXECUTE FUNCTION "public"."worktime_keep_entry"();

ALTER TABLE "public"."worktime_timeentry" ENABLE ALWAYS TRIGGER "worktime_timeentry_kept";


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."account_emailaddress"
    ADD CONSTRAINT "account_emailaddress_user_id_2c513194_fk_accounts_person_id" FOREIGN KEY ("user_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."account_emailconfirmation"
    ADD CONSTRAINT "account_emailconfirm_email_address_id_5b7f8c58_fk_account_e" FOREIGN KEY ("email_address_id") REFERENCES "public"."account_emailaddress"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_apikey accounts_apikey_organisation_id_6c27dbba_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_apikey"
    ADD CONSTRAINT "accounts_apikey_organisation_id_6c27dbba_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_apikey accounts_apikey_person_id_7a96df49_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_apikey"
    ADD CONSTRAINT "accounts_apikey_person_id_7a96df49_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_idempotencyrecord accounts_idempotency_person_id_050271a9_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_idempotencyrecord"
    ADD CONSTRAINT "accounts_idempotency_person_id_050271a9_fk_accounts_" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_membership accounts_membership_organisation_id_98e5c22b_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_membership"
    ADD CONSTRAINT "accounts_membership_organisation_id_98e5c22b_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_membership accounts_membership_person_id_cd00e383_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_membership"
    ADD CONSTRAINT "accounts_membership_person_id_cd00e383_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_person_groups accounts_person_groups_group_id_2455a92a_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_groups"
    ADD CONSTRAINT "accounts_person_groups_group_id_2455a92a_fk_auth_group_id" FOREIGN KEY ("group_id") REFERENCES "public"."auth_group"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_person_groups accounts_person_groups_person_id_0267a8e2_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_groups"
    ADD CONSTRAINT "accounts_person_groups_person_id_0267a8e2_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_person_user_permissions accounts_person_user_permission_id_ef54d0fe_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_user_permissions"
    ADD CONSTRAINT "accounts_person_user_permission_id_ef54d0fe_fk_auth_perm" FOREIGN KEY ("permission_id") REFERENCES "public"."auth_permission"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_person_user_permissions accounts_person_user_person_id_f01807a9_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_person_user_permissions"
    ADD CONSTRAINT "accounts_person_user_person_id_f01807a9_fk_accounts_" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_signinlink accounts_signinlink_person_id_dee18432_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."accounts_signinlink"
    ADD CONSTRAINT "accounts_signinlink_person_id_dee18432_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: audit_access audit_access_organisation_id_efdc1529_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."audit_access"
    ADD CONSTRAINT "audit_access_organisation_id_efdc1529_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: audit_access audit_access_person_id_3c8c0775_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."audit_access"
    ADD CONSTRAINT "audit_access_person_id_3c8c0775_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_group_permissions"
    ADD CONSTRAINT "auth_group_permissio_permission_id_84c5c92e_fk_auth_perm" FOREIGN KEY ("permission_id") REFERENCES "public"."auth_permission"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_group_permissions"
    ADD CONSTRAINT "auth_group_permissions_group_id_b120cbf9_fk_auth_group_id" FOREIGN KEY ("group_id") REFERENCES "public"."auth_group"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."auth_permission"
    ADD CONSTRAINT "auth_permission_content_type_id_2f476e4b_fk_django_co" FOREIGN KEY ("content_type_id") REFERENCES "public"."django_content_type"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: continuations_continuation continuations_contin_claim_id_d65165e8_fk_correctio; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."continuations_continuation"
    ADD CONSTRAINT "continuations_contin_claim_id_d65165e8_fk_correctio" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: continuations_continuation continuations_contin_model_version_id_6e44d27b_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."continuations_continuation"
    ADD CONSTRAINT "continuations_contin_model_version_id_6e44d27b_fk_probing_m" FOREIGN KEY ("model_version_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: continuations_continuation continuations_contin_organisation_id_ea1ebb50_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."continuations_continuation"
    ADD CONSTRAINT "continuations_contin_organisation_id_ea1ebb50_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_claim corrections_claim_guideline_id_c9873c98_fk_projects_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_claim"
    ADD CONSTRAINT "corrections_claim_guideline_id_c9873c98_fk_projects_" FOREIGN KEY ("guideline_id") REFERENCES "public"."projects_guideline"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_claim corrections_claim_organisation_id_b9f6e3a8_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_claim"
    ADD CONSTRAINT "corrections_claim_organisation_id_b9f6e3a8_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_claim corrections_claim_person_id_55619043_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_claim"
    ADD CONSTRAINT "corrections_claim_person_id_55619043_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_claim corrections_claim_project_id_14c74476_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_claim"
    ADD CONSTRAINT "corrections_claim_project_id_14c74476_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_claim corrections_claim_unit_id_207b4395_fk_corrections_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_claim"
    ADD CONSTRAINT "corrections_claim_unit_id_207b4395_fk_corrections_unit_id" FOREIGN KEY ("unit_id") REFERENCES "public"."corrections_unit"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_correction corrections_correcti_authored_id_5d482748_fk_problems_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correcti_authored_id_5d482748_fk_problems_" FOREIGN KEY ("authored_id") REFERENCES "public"."problems_problemversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_correction corrections_correcti_claim_id_3145a767_fk_correctio; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correcti_claim_id_3145a767_fk_correctio" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_correction corrections_correcti_guideline_id_b395aea2_fk_projects_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correcti_guideline_id_b395aea2_fk_projects_" FOREIGN KEY ("guideline_id") REFERENCES "public"."projects_guideline"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_correction corrections_correcti_organisation_id_7c556e9c_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correcti_organisation_id_7c556e9c_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_correction corrections_correction_person_id_2c8c65ff_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correction_person_id_2c8c65ff_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_correction corrections_correction_unit_id_4eac99fb_fk_corrections_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_correction"
    ADD CONSTRAINT "corrections_correction_unit_id_4eac99fb_fk_corrections_unit_id" FOREIGN KEY ("unit_id") REFERENCES "public"."corrections_unit"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_draft corrections_draft_claim_id_329c122b_fk_corrections_claim_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_draft"
    ADD CONSTRAINT "corrections_draft_claim_id_329c122b_fk_corrections_claim_id" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_draft corrections_draft_organisation_id_03c67ef9_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_draft"
    ADD CONSTRAINT "corrections_draft_organisation_id_03c67ef9_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_goodexample corrections_goodexam_chosen_by_id_bf5e30d1_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_goodexample"
    ADD CONSTRAINT "corrections_goodexam_chosen_by_id_bf5e30d1_fk_accounts_" FOREIGN KEY ("chosen_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_goodexample corrections_goodexam_correction_id_0f0f762a_fk_correctio; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_goodexample"
    ADD CONSTRAINT "corrections_goodexam_correction_id_0f0f762a_fk_correctio" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections_correction"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_goodexample corrections_goodexam_organisation_id_920ce8c1_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_goodexample"
    ADD CONSTRAINT "corrections_goodexam_organisation_id_920ce8c1_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_goodexample corrections_goodexam_project_id_a4d3101e_fk_projects_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_goodexample"
    ADD CONSTRAINT "corrections_goodexam_project_id_a4d3101e_fk_projects_" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_remark corrections_remark_organisation_id_92a6ae89_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remark"
    ADD CONSTRAINT "corrections_remark_organisation_id_92a6ae89_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_remark corrections_remark_person_id_4de16895_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remark"
    ADD CONSTRAINT "corrections_remark_person_id_4de16895_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_remark corrections_remark_unit_id_256d425f_fk_corrections_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remark"
    ADD CONSTRAINT "corrections_remark_unit_id_256d425f_fk_corrections_unit_id" FOREIGN KEY ("unit_id") REFERENCES "public"."corrections_unit"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_remarkdraft corrections_remarkdr_organisation_id_0e0241a1_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remarkdraft"
    ADD CONSTRAINT "corrections_remarkdr_organisation_id_0e0241a1_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_remarkdraft corrections_remarkdr_person_id_1e80f6ba_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remarkdraft"
    ADD CONSTRAINT "corrections_remarkdr_person_id_1e80f6ba_fk_accounts_" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_remarkdraft corrections_remarkdraft_unit_id_b19399ff_fk_corrections_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_remarkdraft"
    ADD CONSTRAINT "corrections_remarkdraft_unit_id_b19399ff_fk_corrections_unit_id" FOREIGN KEY ("unit_id") REFERENCES "public"."corrections_unit"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_stage corrections_stage_claim_id_eb72e9f1_fk_corrections_claim_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_stage"
    ADD CONSTRAINT "corrections_stage_claim_id_eb72e9f1_fk_corrections_claim_id" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_stage corrections_stage_organisation_id_00d56d2d_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_stage"
    ADD CONSTRAINT "corrections_stage_organisation_id_00d56d2d_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_stage corrections_stage_person_id_c1bf9c71_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_stage"
    ADD CONSTRAINT "corrections_stage_person_id_c1bf9c71_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_stage corrections_stage_unit_id_5cdcd2b8_fk_corrections_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_stage"
    ADD CONSTRAINT "corrections_stage_unit_id_5cdcd2b8_fk_corrections_unit_id" FOREIGN KEY ("unit_id") REFERENCES "public"."corrections_unit"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_steprating corrections_steprati_correction_id_5d544e2f_fk_correctio; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_steprating"
    ADD CONSTRAINT "corrections_steprati_correction_id_5d544e2f_fk_correctio" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections_correction"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_steprating corrections_steprati_organisation_id_27c331a2_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_steprating"
    ADD CONSTRAINT "corrections_steprati_organisation_id_27c331a2_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_trial corrections_trial_claim_id_815ae4cd_fk_corrections_claim_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_trial"
    ADD CONSTRAINT "corrections_trial_claim_id_815ae4cd_fk_corrections_claim_id" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_trial corrections_trial_organisation_id_648d6041_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_trial"
    ADD CONSTRAINT "corrections_trial_organisation_id_648d6041_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_trial corrections_trial_probe_id_4a83a1d9_fk_probing_probe_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_trial"
    ADD CONSTRAINT "corrections_trial_probe_id_4a83a1d9_fk_probing_probe_id" FOREIGN KEY ("probe_id") REFERENCES "public"."probing_probe"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_trial corrections_trial_problem_version_id_c2fd703c_fk_problems_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_trial"
    ADD CONSTRAINT "corrections_trial_problem_version_id_c2fd703c_fk_problems_" FOREIGN KEY ("problem_version_id") REFERENCES "public"."problems_problemversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_trial corrections_trial_unit_id_83d8e95d_fk_corrections_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_trial"
    ADD CONSTRAINT "corrections_trial_unit_id_83d8e95d_fk_corrections_unit_id" FOREIGN KEY ("unit_id") REFERENCES "public"."corrections_unit"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_unit corrections_unit_attempt_id_e9cd7f57_fk_probing_attempt_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unit"
    ADD CONSTRAINT "corrections_unit_attempt_id_e9cd7f57_fk_probing_attempt_id" FOREIGN KEY ("attempt_id") REFERENCES "public"."probing_attempt"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_unit corrections_unit_author_id_efc1c5da_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unit"
    ADD CONSTRAINT "corrections_unit_author_id_efc1c5da_fk_accounts_person_id" FOREIGN KEY ("author_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_unit corrections_unit_organisation_id_7e94f71b_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unit"
    ADD CONSTRAINT "corrections_unit_organisation_id_7e94f71b_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_unit corrections_unit_other_attempt_id_6a344733_fk_probing_a; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unit"
    ADD CONSTRAINT "corrections_unit_other_attempt_id_6a344733_fk_probing_a" FOREIGN KEY ("other_attempt_id") REFERENCES "public"."probing_attempt"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_unit corrections_unit_problem_version_id_85845753_fk_problems_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unit"
    ADD CONSTRAINT "corrections_unit_problem_version_id_85845753_fk_problems_" FOREIGN KEY ("problem_version_id") REFERENCES "public"."problems_problemversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: corrections_unit corrections_unit_project_id_69dce05d_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."corrections_unit"
    ADD CONSTRAINT "corrections_unit_project_id_69dce05d_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_dataset datasets_dataset_organisation_id_82dedbae_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_dataset"
    ADD CONSTRAINT "datasets_dataset_organisation_id_82dedbae_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_dataset datasets_dataset_project_id_7eef47f2_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_dataset"
    ADD CONSTRAINT "datasets_dataset_project_id_7eef47f2_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_datasetversion datasets_datasetvers_data_set_id_72962626_fk_datasets_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_datasetversion"
    ADD CONSTRAINT "datasets_datasetvers_data_set_id_72962626_fk_datasets_" FOREIGN KEY ("data_set_id") REFERENCES "public"."datasets_dataset"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_datasetversion datasets_datasetvers_frozen_by_id_764e3a2f_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_datasetversion"
    ADD CONSTRAINT "datasets_datasetvers_frozen_by_id_764e3a2f_fk_accounts_" FOREIGN KEY ("frozen_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_datasetversion datasets_datasetvers_organisation_id_3969d8f8_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_datasetversion"
    ADD CONSTRAINT "datasets_datasetvers_organisation_id_3969d8f8_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_example datasets_example_correction_id_18e47343_fk_correctio; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_example"
    ADD CONSTRAINT "datasets_example_correction_id_18e47343_fk_correctio" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections_correction"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_example datasets_example_organisation_id_deaea382_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_example"
    ADD CONSTRAINT "datasets_example_organisation_id_deaea382_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_example datasets_example_review_id_c9740326_fk_review_review_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_example"
    ADD CONSTRAINT "datasets_example_review_id_c9740326_fk_review_review_id" FOREIGN KEY ("review_id") REFERENCES "public"."review_review"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_example datasets_example_version_id_67d667dc_fk_datasets_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_example"
    ADD CONSTRAINT "datasets_example_version_id_67d667dc_fk_datasets_" FOREIGN KEY ("version_id") REFERENCES "public"."datasets_datasetversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_pseudonym datasets_pseudonym_organisation_id_8d0f23ca_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_pseudonym"
    ADD CONSTRAINT "datasets_pseudonym_organisation_id_8d0f23ca_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: datasets_pseudonym datasets_pseudonym_person_id_ecb0809c_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."datasets_pseudonym"
    ADD CONSTRAINT "datasets_pseudonym_person_id_ecb0809c_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."django_admin_log"
    ADD CONSTRAINT "django_admin_log_content_type_id_c4bce8eb_fk_django_co" FOREIGN KEY ("content_type_id") REFERENCES "public"."django_content_type"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."django_admin_log"
    ADD CONSTRAINT "django_admin_log_user_id_c564eba6_fk_accounts_person_id" FOREIGN KEY ("user_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: experts_expertprofile experts_expertprofile_person_id_59061b31_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_expertprofile"
    ADD CONSTRAINT "experts_expertprofile_person_id_59061b31_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: experts_expertskill experts_expertskill_profile_id_a4b591c9_fk_experts_e; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_expertskill"
    ADD CONSTRAINT "experts_expertskill_profile_id_a4b591c9_fk_experts_e" FOREIGN KEY ("profile_id") REFERENCES "public"."experts_expertprofile"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: experts_expertskill experts_expertskill_skill_id_7d074300_fk_experts_skill_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_expertskill"
    ADD CONSTRAINT "experts_expertskill_skill_id_7d074300_fk_experts_skill_id" FOREIGN KEY ("skill_id") REFERENCES "public"."experts_skill"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: experts_skill experts_skill_parent_id_cbda0dfb_fk_experts_skill_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."experts_skill"
    ADD CONSTRAINT "experts_skill_parent_id_cbda0dfb_fk_experts_skill_id" FOREIGN KEY ("parent_id") REFERENCES "public"."experts_skill"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_account ledger_account_organisation_id_c2d985b7_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."ledger_account"
    ADD CONSTRAINT "ledger_account_organisation_id_c2d985b7_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_transfer ledger_transfer_organisation_id_3eca877c_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."ledger_transfer"
    ADD CONSTRAINT "ledger_transfer_organisation_id_3eca877c_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: llm_endpoint llm_endpoint_organisation_id_e90c08fd_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."llm_endpoint"
    ADD CONSTRAINT "llm_endpoint_organisation_id_e90c08fd_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: llm_usage llm_usage_endpoint_id_38b31c58_fk_llm_endpoint_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."llm_usage"
    ADD CONSTRAINT "llm_usage_endpoint_id_38b31c58_fk_llm_endpoint_id" FOREIGN KEY ("endpoint_id") REFERENCES "public"."llm_endpoint"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: llm_usage llm_usage_organisation_id_ea0fde6c_fk_accounts_organisation_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."llm_usage"
    ADD CONSTRAINT "llm_usage_organisation_id_ea0fde6c_fk_accounts_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: loop_looprun loop_looprun_created_by_id_7905d8e4_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."loop_looprun"
    ADD CONSTRAINT "loop_looprun_created_by_id_7905d8e4_fk_accounts_person_id" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: loop_looprun loop_looprun_organisation_id_411422cd_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."loop_looprun"
    ADD CONSTRAINT "loop_looprun_organisation_id_411422cd_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: loop_looprun loop_looprun_project_id_d8ff343e_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."loop_looprun"
    ADD CONSTRAINT "loop_looprun_project_id_d8ff343e_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: loop_loopstage loop_loopstage_organisation_id_f26c940d_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."loop_loopstage"
    ADD CONSTRAINT "loop_loopstage_organisation_id_f26c940d_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: loop_loopstage loop_loopstage_run_id_e40f4afc_fk_loop_looprun_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."loop_loopstage"
    ADD CONSTRAINT "loop_loopstage_run_id_e40f4afc_fk_loop_looprun_id" FOREIGN KEY ("run_id") REFERENCES "public"."loop_looprun"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."mfa_authenticator"
    ADD CONSTRAINT "mfa_authenticator_user_id_0c3a50c0_fk_accounts_person_id" FOREIGN KEY ("user_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_payrun payroll_payrun_approved_by_id_f4b83d53_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_payrun"
    ADD CONSTRAINT "payroll_payrun_approved_by_id_f4b83d53_fk_accounts_person_id" FOREIGN KEY ("approved_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_payrun payroll_payrun_organisation_id_a12e45ee_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_payrun"
    ADD CONSTRAINT "payroll_payrun_organisation_id_a12e45ee_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_payrun payroll_payrun_prepared_by_id_2b492067_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_payrun"
    ADD CONSTRAINT "payroll_payrun_prepared_by_id_2b492067_fk_accounts_person_id" FOREIGN KEY ("prepared_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_payrun payroll_payrun_project_id_58f2c14b_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_payrun"
    ADD CONSTRAINT "payroll_payrun_project_id_58f2c14b_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_preparedentry payroll_preparedentr_organisation_id_c6c68f2d_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_preparedentry"
    ADD CONSTRAINT "payroll_preparedentr_organisation_id_c6c68f2d_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_preparedentry payroll_preparedentr_time_entry_id_d7feccf6_fk_worktime_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_preparedentry"
    ADD CONSTRAINT "payroll_preparedentr_time_entry_id_d7feccf6_fk_worktime_" FOREIGN KEY ("time_entry_id") REFERENCES "public"."worktime_timeentry"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_preparedentry payroll_preparedentry_pay_run_id_7c57ff50_fk_payroll_payrun_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_preparedentry"
    ADD CONSTRAINT "payroll_preparedentry_pay_run_id_7c57ff50_fk_payroll_payrun_id" FOREIGN KEY ("pay_run_id") REFERENCES "public"."payroll_payrun"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statedentry payroll_statedentry_line_id_065fd6cc_fk_payroll_s; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statedentry"
    ADD CONSTRAINT "payroll_statedentry_line_id_065fd6cc_fk_payroll_s" FOREIGN KEY ("line_id") REFERENCES "public"."payroll_statementline"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statedentry payroll_statedentry_organisation_id_0c62b0cf_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statedentry"
    ADD CONSTRAINT "payroll_statedentry_organisation_id_0c62b0cf_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statedentry payroll_statedentry_time_entry_id_966f82fe_fk_worktime_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statedentry"
    ADD CONSTRAINT "payroll_statedentry_time_entry_id_966f82fe_fk_worktime_" FOREIGN KEY ("time_entry_id") REFERENCES "public"."worktime_timeentry"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statement payroll_statement_organisation_id_5405ef13_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statement"
    ADD CONSTRAINT "payroll_statement_organisation_id_5405ef13_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statement payroll_statement_pay_run_id_fac1ab04_fk_payroll_payrun_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statement"
    ADD CONSTRAINT "payroll_statement_pay_run_id_fac1ab04_fk_payroll_payrun_id" FOREIGN KEY ("pay_run_id") REFERENCES "public"."payroll_payrun"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statement payroll_statement_person_id_fe79523b_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statement"
    ADD CONSTRAINT "payroll_statement_person_id_fe79523b_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statementline payroll_statementlin_organisation_id_67a78016_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statementline"
    ADD CONSTRAINT "payroll_statementlin_organisation_id_67a78016_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payroll_statementline payroll_statementlin_statement_id_85c7e046_fk_payroll_s; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."payroll_statementline"
    ADD CONSTRAINT "payroll_statementlin_statement_id_85c7e046_fk_payroll_s" FOREIGN KEY ("statement_id") REFERENCES "public"."payroll_statement"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_attempt probing_attempt_model_version_id_6bf020fa_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attempt"
    ADD CONSTRAINT "probing_attempt_model_version_id_6bf020fa_fk_probing_m" FOREIGN KEY ("model_version_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_attempt probing_attempt_organisation_id_3041be3a_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attempt"
    ADD CONSTRAINT "probing_attempt_organisation_id_3041be3a_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_attempt probing_attempt_probe_id_fe644d26_fk_probing_probe_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attempt"
    ADD CONSTRAINT "probing_attempt_probe_id_fe644d26_fk_probing_probe_id" FOREIGN KEY ("probe_id") REFERENCES "public"."probing_probe"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_attempt probing_attempt_problem_version_id_794dd524_fk_problems_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attempt"
    ADD CONSTRAINT "probing_attempt_problem_version_id_794dd524_fk_problems_" FOREIGN KEY ("problem_version_id") REFERENCES "public"."problems_problemversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_attemptstep probing_attemptstep_attempt_id_da21f738_fk_probing_attempt_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attemptstep"
    ADD CONSTRAINT "probing_attemptstep_attempt_id_da21f738_fk_probing_attempt_id" FOREIGN KEY ("attempt_id") REFERENCES "public"."probing_attempt"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_attemptstep probing_attemptstep_organisation_id_4b17d762_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_attemptstep"
    ADD CONSTRAINT "probing_attemptstep_organisation_id_4b17d762_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_model probing_model_organisation_id_4a82d39b_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_model"
    ADD CONSTRAINT "probing_model_organisation_id_4a82d39b_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_modelversion probing_modelversion_endpoint_id_168b2516_fk_llm_endpoint_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_modelversion"
    ADD CONSTRAINT "probing_modelversion_endpoint_id_168b2516_fk_llm_endpoint_id" FOREIGN KEY ("endpoint_id") REFERENCES "public"."llm_endpoint"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_modelversion probing_modelversion_model_id_203c90de_fk_probing_model_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_modelversion"
    ADD CONSTRAINT "probing_modelversion_model_id_203c90de_fk_probing_model_id" FOREIGN KEY ("model_id") REFERENCES "public"."probing_model"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_modelversion probing_modelversion_organisation_id_e8764dd9_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_modelversion"
    ADD CONSTRAINT "probing_modelversion_organisation_id_e8764dd9_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_modelversion probing_modelversion_parent_id_c3d0a6da_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_modelversion"
    ADD CONSTRAINT "probing_modelversion_parent_id_c3d0a6da_fk_probing_m" FOREIGN KEY ("parent_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_probe probing_probe_created_by_id_fe2a5489_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probe"
    ADD CONSTRAINT "probing_probe_created_by_id_fe2a5489_fk_accounts_person_id" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_probe probing_probe_model_version_id_2a6c828a_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probe"
    ADD CONSTRAINT "probing_probe_model_version_id_2a6c828a_fk_probing_m" FOREIGN KEY ("model_version_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_probe probing_probe_organisation_id_46846209_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probe"
    ADD CONSTRAINT "probing_probe_organisation_id_46846209_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_probe probing_probe_project_id_5cffecd3_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probe"
    ADD CONSTRAINT "probing_probe_project_id_5cffecd3_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_probeproblem probing_probeproblem_organisation_id_3891b9dd_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probeproblem"
    ADD CONSTRAINT "probing_probeproblem_organisation_id_3891b9dd_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_probeproblem probing_probeproblem_probe_id_7b300d4a_fk_probing_probe_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probeproblem"
    ADD CONSTRAINT "probing_probeproblem_probe_id_7b300d4a_fk_probing_probe_id" FOREIGN KEY ("probe_id") REFERENCES "public"."probing_probe"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_probeproblem probing_probeproblem_problem_version_id_03d8faa4_fk_problems_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_probeproblem"
    ADD CONSTRAINT "probing_probeproblem_problem_version_id_03d8faa4_fk_problems_" FOREIGN KEY ("problem_version_id") REFERENCES "public"."problems_problemversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_tryout probing_tryout_asked_by_id_04c28861_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_tryout"
    ADD CONSTRAINT "probing_tryout_asked_by_id_04c28861_fk_accounts_person_id" FOREIGN KEY ("asked_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_tryout probing_tryout_model_version_id_833c63c5_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_tryout"
    ADD CONSTRAINT "probing_tryout_model_version_id_833c63c5_fk_probing_m" FOREIGN KEY ("model_version_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: probing_tryout probing_tryout_organisation_id_d4dcaadd_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."probing_tryout"
    ADD CONSTRAINT "probing_tryout_organisation_id_d4dcaadd_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_attachment problems_attachment_organisation_id_16964a0a_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_attachment"
    ADD CONSTRAINT "problems_attachment_organisation_id_16964a0a_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_attachment problems_attachment_project_id_bc64c7b7_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_attachment"
    ADD CONSTRAINT "problems_attachment_project_id_bc64c7b7_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_attachment problems_attachment_uploaded_by_id_099dce27_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_attachment"
    ADD CONSTRAINT "problems_attachment_uploaded_by_id_099dce27_fk_accounts_" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_problem problems_problem_created_by_id_368c6a80_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_problem"
    ADD CONSTRAINT "problems_problem_created_by_id_368c6a80_fk_accounts_person_id" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_problem problems_problem_organisation_id_6565ce20_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_problem"
    ADD CONSTRAINT "problems_problem_organisation_id_6565ce20_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_problem problems_problem_project_id_9d426656_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_problem"
    ADD CONSTRAINT "problems_problem_project_id_9d426656_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_problemversion problems_problemvers_organisation_id_d8007fb1_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_problemversion"
    ADD CONSTRAINT "problems_problemvers_organisation_id_d8007fb1_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: problems_problemversion problems_problemvers_problem_id_316c93a3_fk_problems_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."problems_problemversion"
    ADD CONSTRAINT "problems_problemvers_problem_id_316c93a3_fk_problems_" FOREIGN KEY ("problem_id") REFERENCES "public"."problems_problem"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_events"
    ADD CONSTRAINT "procrastinate_events_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "public"."procrastinate_jobs"("id") ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_jobs"
    ADD CONSTRAINT "procrastinate_jobs_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "public"."procrastinate_workers"("id") ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."procrastinate_periodic_defers"
    ADD CONSTRAINT "procrastinate_periodic_defers_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "public"."procrastinate_jobs"("id");


--
-- Name: projects_acknowledgement projects_acknowledge_guideline_id_32867223_fk_projects_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_acknowledgement"
    ADD CONSTRAINT "projects_acknowledge_guideline_id_32867223_fk_projects_" FOREIGN KEY ("guideline_id") REFERENCES "public"."projects_guideline"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_acknowledgement projects_acknowledge_organisation_id_3866d0b6_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_acknowledgement"
    ADD CONSTRAINT "projects_acknowledge_organisation_id_3866d0b6_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_acknowledgement projects_acknowledge_person_id_62532278_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_acknowledgement"
    ADD CONSTRAINT "projects_acknowledge_person_id_62532278_fk_accounts_" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_guideline projects_guideline_organisation_id_ebf748cb_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_guideline"
    ADD CONSTRAINT "projects_guideline_organisation_id_ebf748cb_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_guideline projects_guideline_project_id_eb9e8f77_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_guideline"
    ADD CONSTRAINT "projects_guideline_project_id_eb9e8f77_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_guideline projects_guideline_published_by_id_be0472eb_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_guideline"
    ADD CONSTRAINT "projects_guideline_published_by_id_be0472eb_fk_accounts_" FOREIGN KEY ("published_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_project projects_project_created_by_id_c49d7b6d_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_project"
    ADD CONSTRAINT "projects_project_created_by_id_c49d7b6d_fk_accounts_person_id" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_project projects_project_organisation_id_97360d51_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_project"
    ADD CONSTRAINT "projects_project_organisation_id_97360d51_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_rate projects_rate_organisation_id_11d9a8f3_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_rate"
    ADD CONSTRAINT "projects_rate_organisation_id_11d9a8f3_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_rate projects_rate_project_id_b6d29d73_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_rate"
    ADD CONSTRAINT "projects_rate_project_id_b6d29d73_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: projects_rate projects_rate_set_by_id_e6120b47_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."projects_rate"
    ADD CONSTRAINT "projects_rate_set_by_id_e6120b47_fk_accounts_person_id" FOREIGN KEY ("set_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_review review_review_author_id_dcb147c1_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_author_id_dcb147c1_fk_accounts_person_id" FOREIGN KEY ("author_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_review review_review_claim_id_7733719e_fk_corrections_claim_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_claim_id_7733719e_fk_corrections_claim_id" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_review review_review_correction_id_c656de80_fk_correctio; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_correction_id_c656de80_fk_correctio" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections_correction"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_review review_review_organisation_id_4b243293_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_organisation_id_4b243293_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_review review_review_reviewer_id_3cc1d98b_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_reviewer_id_3cc1d98b_fk_accounts_person_id" FOREIGN KEY ("reviewer_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_review review_review_unit_id_1834f645_fk_corrections_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_review"
    ADD CONSTRAINT "review_review_unit_id_1834f645_fk_corrections_unit_id" FOREIGN KEY ("unit_id") REFERENCES "public"."corrections_unit"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_stepcomment review_stepcomment_organisation_id_65bcba30_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_stepcomment"
    ADD CONSTRAINT "review_stepcomment_organisation_id_65bcba30_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: review_stepcomment review_stepcomment_review_id_12a9278f_fk_review_review_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."review_stepcomment"
    ADD CONSTRAINT "review_stepcomment_review_id_12a9278f_fk_review_review_id" FOREIGN KEY ("review_id") REFERENCES "public"."review_review"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_assignment staffing_assignment_offer_id_d8dc47cb_fk_staffing_offer_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_assignment"
    ADD CONSTRAINT "staffing_assignment_offer_id_d8dc47cb_fk_staffing_offer_id" FOREIGN KEY ("offer_id") REFERENCES "public"."staffing_offer"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_assignment staffing_assignment_organisation_id_66b1593e_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_assignment"
    ADD CONSTRAINT "staffing_assignment_organisation_id_66b1593e_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_assignment staffing_assignment_person_id_3a6ba799_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_assignment"
    ADD CONSTRAINT "staffing_assignment_person_id_3a6ba799_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_assignment staffing_assignment_project_id_ca93fbe4_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_assignment"
    ADD CONSTRAINT "staffing_assignment_project_id_ca93fbe4_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_offer staffing_offer_made_by_id_5e1e245c_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_offer"
    ADD CONSTRAINT "staffing_offer_made_by_id_5e1e245c_fk_accounts_person_id" FOREIGN KEY ("made_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_offer staffing_offer_organisation_id_252b0ccc_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_offer"
    ADD CONSTRAINT "staffing_offer_organisation_id_252b0ccc_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_offer staffing_offer_person_id_3926b2f7_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_offer"
    ADD CONSTRAINT "staffing_offer_person_id_3926b2f7_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: staffing_offer staffing_offer_project_id_8b0a52a5_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."staffing_offer"
    ADD CONSTRAINT "staffing_offer_project_id_8b0a52a5_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_evaluation training_evaluation_model_version_id_6d558060_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_evaluation"
    ADD CONSTRAINT "training_evaluation_model_version_id_6d558060_fk_probing_m" FOREIGN KEY ("model_version_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_evaluation training_evaluation_organisation_id_59b12472_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_evaluation"
    ADD CONSTRAINT "training_evaluation_organisation_id_59b12472_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_evaluation training_evaluation_probe_id_213221d0_fk_probing_probe_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_evaluation"
    ADD CONSTRAINT "training_evaluation_probe_id_213221d0_fk_probing_probe_id" FOREIGN KEY ("probe_id") REFERENCES "public"."probing_probe"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_evaluation training_evaluation_project_id_7492c0cf_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_evaluation"
    ADD CONSTRAINT "training_evaluation_project_id_7492c0cf_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_lift training_lift_after_id_3550cf60_fk_training_evaluation_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_lift"
    ADD CONSTRAINT "training_lift_after_id_3550cf60_fk_training_evaluation_id" FOREIGN KEY ("after_id") REFERENCES "public"."training_evaluation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_lift training_lift_before_id_d2b22752_fk_training_evaluation_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_lift"
    ADD CONSTRAINT "training_lift_before_id_d2b22752_fk_training_evaluation_id" FOREIGN KEY ("before_id") REFERENCES "public"."training_evaluation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_lift training_lift_organisation_id_b4429f4f_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_lift"
    ADD CONSTRAINT "training_lift_organisation_id_b4429f4f_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_lift training_lift_training_run_id_8e602d6d_fk_training_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_lift"
    ADD CONSTRAINT "training_lift_training_run_id_8e602d6d_fk_training_" FOREIGN KEY ("training_run_id") REFERENCES "public"."training_trainingrun"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_trainingrun training_trainingrun_base_version_id_eac6c993_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_base_version_id_eac6c993_fk_probing_m" FOREIGN KEY ("base_version_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_trainingrun training_trainingrun_created_by_id_7f44b41b_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_created_by_id_7f44b41b_fk_accounts_" FOREIGN KEY ("created_by_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_trainingrun training_trainingrun_data_set_version_id_dbf019e2_fk_datasets_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_data_set_version_id_dbf019e2_fk_datasets_" FOREIGN KEY ("data_set_version_id") REFERENCES "public"."datasets_datasetversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_trainingrun training_trainingrun_organisation_id_c3424940_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_organisation_id_c3424940_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_trainingrun training_trainingrun_produced_version_id_afed4cb4_fk_probing_m; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_produced_version_id_afed4cb4_fk_probing_m" FOREIGN KEY ("produced_version_id") REFERENCES "public"."probing_modelversion"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: training_trainingrun training_trainingrun_project_id_d7767e3e_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."training_trainingrun"
    ADD CONSTRAINT "training_trainingrun_project_id_d7767e3e_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_transfer transfer_credit_account; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."ledger_transfer"
    ADD CONSTRAINT "transfer_credit_account" FOREIGN KEY ("credit_id", "currency", "organisation_id") REFERENCES "public"."ledger_account"("id", "currency", "organisation_id");


--
-- Name: ledger_transfer transfer_debit_account; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."ledger_transfer"
    ADD CONSTRAINT "transfer_debit_account" FOREIGN KEY ("debit_id", "currency", "organisation_id") REFERENCES "public"."ledger_account"("id", "currency", "organisation_id");


--
-- Name: usersessions_usersession usersessions_usersession_user_id_af5e0a6d_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."usersessions_usersession"
    ADD CONSTRAINT "usersessions_usersession_user_id_af5e0a6d_fk_accounts_person_id" FOREIGN KEY ("user_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_dayusage worktime_dayusage_person_id_1828a96c_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_dayusage"
    ADD CONSTRAINT "worktime_dayusage_person_id_1828a96c_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_heartbeat worktime_heartbeat_claim_id_e4f9c29f_fk_corrections_claim_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_heartbeat"
    ADD CONSTRAINT "worktime_heartbeat_claim_id_e4f9c29f_fk_corrections_claim_id" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_heartbeat worktime_heartbeat_organisation_id_f3712a04_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_heartbeat"
    ADD CONSTRAINT "worktime_heartbeat_organisation_id_f3712a04_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_heartbeat worktime_heartbeat_session_id_8cca8e78_fk_worktime_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_heartbeat"
    ADD CONSTRAINT "worktime_heartbeat_session_id_8cca8e78_fk_worktime_" FOREIGN KEY ("session_id") REFERENCES "public"."worktime_worksession"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_timeentry worktime_timeentry_claim_id_6c19c305_fk_corrections_claim_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentry"
    ADD CONSTRAINT "worktime_timeentry_claim_id_6c19c305_fk_corrections_claim_id" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_timeentry worktime_timeentry_organisation_id_fa0f4d7b_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentry"
    ADD CONSTRAINT "worktime_timeentry_organisation_id_fa0f4d7b_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_timeentry worktime_timeentry_person_id_ec52b419_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentry"
    ADD CONSTRAINT "worktime_timeentry_person_id_ec52b419_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_timeentry worktime_timeentry_project_id_ae6f80e7_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentry"
    ADD CONSTRAINT "worktime_timeentry_project_id_ae6f80e7_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_timeentry worktime_timeentry_session_id_a36adbc8_fk_worktime_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_timeentry"
    ADD CONSTRAINT "worktime_timeentry_session_id_a36adbc8_fk_worktime_" FOREIGN KEY ("session_id") REFERENCES "public"."worktime_worksession"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_uncreditedtime worktime_uncreditedt_claim_id_fcce156b_fk_correctio; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_uncreditedtime"
    ADD CONSTRAINT "worktime_uncreditedt_claim_id_fcce156b_fk_correctio" FOREIGN KEY ("claim_id") REFERENCES "public"."corrections_claim"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_uncreditedtime worktime_uncreditedt_organisation_id_c4275797_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_uncreditedtime"
    ADD CONSTRAINT "worktime_uncreditedt_organisation_id_c4275797_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_uncreditedtime worktime_uncreditedt_person_id_ff5d2446_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_uncreditedtime"
    ADD CONSTRAINT "worktime_uncreditedt_person_id_ff5d2446_fk_accounts_" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_uncreditedtime worktime_uncreditedt_project_id_193afeef_fk_projects_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_uncreditedtime"
    ADD CONSTRAINT "worktime_uncreditedt_project_id_193afeef_fk_projects_" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_uncreditedtime worktime_uncreditedt_session_id_d8eb026f_fk_worktime_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_uncreditedtime"
    ADD CONSTRAINT "worktime_uncreditedt_session_id_d8eb026f_fk_worktime_" FOREIGN KEY ("session_id") REFERENCES "public"."worktime_worksession"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_worksession worktime_worksession_organisation_id_0933a9ab_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_worksession"
    ADD CONSTRAINT "worktime_worksession_organisation_id_0933a9ab_fk_accounts_" FOREIGN KEY ("organisation_id") REFERENCES "public"."accounts_organisation"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_worksession worktime_worksession_person_id_3c13bf19_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_worksession"
    ADD CONSTRAINT "worktime_worksession_person_id_3c13bf19_fk_accounts_person_id" FOREIGN KEY ("person_id") REFERENCES "public"."accounts_person"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: worktime_worksession worktime_worksession_project_id_1a50b280_fk_projects_project_id; Type: FK CONSTRAINT; Schema: public; Owner: preceptor_owner
--

ALTER TABLE ONLY "public"."worktime_worksession"
    ADD CONSTRAINT "worktime_worksession_project_id_1a50b280_fk_projects_project_id" FOREIGN KEY ("project_id") REFERENCES "public"."projects_project"("id") DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_apikey; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_apikey" ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts_idempotencyrecord; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_idempotencyrecord" ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts_membership; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_membership" ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts_membershipevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_membershipevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts_organisation; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_organisation" ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts_organisationevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."accounts_organisationevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_access; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."audit_access" ENABLE ROW LEVEL SECURITY;

--
-- Name: continuations_continuation; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."continuations_continuation" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_claim; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_claim" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_correction; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_correction" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_draft; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_draft" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_goodexample; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_goodexample" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_remark; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_remark" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_remarkdraft; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_remarkdraft" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_stage; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_stage" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_steprating; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_steprating" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_trial; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_trial" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_unit; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_unit" ENABLE ROW LEVEL SECURITY;

--
-- Name: corrections_unitevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."corrections_unitevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: datasets_dataset; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_dataset" ENABLE ROW LEVEL SECURITY;

--
-- Name: datasets_datasetversion; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_datasetversion" ENABLE ROW LEVEL SECURITY;

--
-- Name: datasets_example; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_example" ENABLE ROW LEVEL SECURITY;

--
-- Name: datasets_pseudonym; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."datasets_pseudonym" ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_account; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."ledger_account" ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_transfer; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."ledger_transfer" ENABLE ROW LEVEL SECURITY;

--
-- Name: llm_endpoint; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."llm_endpoint" ENABLE ROW LEVEL SECURITY;

--
-- Name: llm_endpointevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."llm_endpointevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: llm_usage; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."llm_usage" ENABLE ROW LEVEL SECURITY;

--
-- Name: loop_looprun; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."loop_looprun" ENABLE ROW LEVEL SECURITY;

--
-- Name: loop_loopstage; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."loop_loopstage" ENABLE ROW LEVEL SECURITY;

--
-- Name: payroll_payrun; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_payrun" ENABLE ROW LEVEL SECURITY;

--
-- Name: payroll_payrunevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_payrunevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: payroll_preparedentry; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_preparedentry" ENABLE ROW LEVEL SECURITY;

--
-- Name: payroll_statedentry; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_statedentry" ENABLE ROW LEVEL SECURITY;

--
-- Name: payroll_statement; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_statement" ENABLE ROW LEVEL SECURITY;

--
-- Name: payroll_statementline; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."payroll_statementline" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_attempt; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_attempt" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_attemptstep; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_attemptstep" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_model; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_model" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_modelversion; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_modelversion" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_modelversionevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_modelversionevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_probe; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_probe" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_probeproblem; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_probeproblem" ENABLE ROW LEVEL SECURITY;

--
-- Name: probing_tryout; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."probing_tryout" ENABLE ROW LEVEL SECURITY;

--
-- Name: problems_attachment; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."problems_attachment" ENABLE ROW LEVEL SECURITY;

--
-- Name: problems_problem; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."problems_problem" ENABLE ROW LEVEL SECURITY;

--
-- Name: problems_problemversion; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."problems_problemversion" ENABLE ROW LEVEL SECURITY;

--
-- Name: projects_acknowledgement; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_acknowledgement" ENABLE ROW LEVEL SECURITY;

--
-- Name: projects_guideline; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_guideline" ENABLE ROW LEVEL SECURITY;

--
-- Name: projects_project; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_project" ENABLE ROW LEVEL SECURITY;

--
-- Name: projects_projectevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_projectevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: projects_rate; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."projects_rate" ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts_apikey read_open; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "read_open" ON "public"."accounts_apikey" FOR SELECT USING (true);


--
-- Name: accounts_membership read_open; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "read_open" ON "public"."accounts_membership" FOR SELECT USING (true);


--
-- Name: review_review; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."review_review" ENABLE ROW LEVEL SECURITY;

--
-- Name: review_stepcomment; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."review_stepcomment" ENABLE ROW LEVEL SECURITY;

--
-- Name: staffing_assignment; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_assignment" ENABLE ROW LEVEL SECURITY;

--
-- Name: staffing_assignmentevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_assignmentevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: staffing_offer; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_offer" ENABLE ROW LEVEL SECURITY;

--
-- Name: staffing_offerevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."staffing_offerevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: training_evaluation; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_evaluation" ENABLE ROW LEVEL SECURITY;

--
-- Name: training_lift; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_lift" ENABLE ROW LEVEL SECURITY;

--
-- Name: training_trainingrun; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_trainingrun" ENABLE ROW LEVEL SECURITY;

--
-- Name: training_trainingrunevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."training_trainingrunevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts_apikey wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."accounts_apikey" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: accounts_idempotencyrecord wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."accounts_idempotencyrecord" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("person_id" = ( SELECT (NULLIF("current_setting"('preceptor.person'::"text", true), ''::"text"))::bigint AS "nullif")))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("person_id" = ( SELECT (NULLIF("current_setting"('preceptor.person'::"text", true), ''::"text"))::bigint AS "nullif"))));


--
-- Name: accounts_membership wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."accounts_membership" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: accounts_membershipevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."accounts_membershipevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: accounts_organisation wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."accounts_organisation" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: accounts_organisationevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."accounts_organisationevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: audit_access wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."audit_access" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: continuations_continuation wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."continuations_continuation" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_claim wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_claim" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_correction wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_correction" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_draft wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_draft" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_goodexample wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_goodexample" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_remark wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_remark" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_remarkdraft wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_remarkdraft" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_stage wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_stage" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_steprating wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_steprating" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_trial wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_trial" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_unit wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_unit" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: corrections_unitevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."corrections_unitevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: datasets_dataset wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."datasets_dataset" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: datasets_datasetversion wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."datasets_datasetversion" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: datasets_example wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."datasets_example" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: datasets_pseudonym wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."datasets_pseudonym" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: ledger_account wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."ledger_account" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: ledger_transfer wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."ledger_transfer" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: llm_endpoint wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."llm_endpoint" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: llm_endpointevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."llm_endpointevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: llm_usage wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."llm_usage" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: loop_looprun wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."loop_looprun" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: loop_loopstage wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."loop_loopstage" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: payroll_payrun wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."payroll_payrun" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: payroll_payrunevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."payroll_payrunevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: payroll_preparedentry wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."payroll_preparedentry" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: payroll_statedentry wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."payroll_statedentry" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: payroll_statement wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."payroll_statement" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: payroll_statementline wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."payroll_statementline" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_attempt wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_attempt" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_attemptstep wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_attemptstep" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_model wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_model" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_modelversion wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_modelversion" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_modelversionevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_modelversionevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_probe wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_probe" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_probeproblem wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_probeproblem" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: probing_tryout wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."probing_tryout" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: problems_attachment wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."problems_attachment" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: problems_problem wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."problems_problem" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: problems_problemversion wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."problems_problemversion" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: projects_acknowledgement wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."projects_acknowledgement" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: projects_guideline wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."projects_guideline" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: projects_project wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."projects_project" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: projects_projectevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."projects_projectevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: projects_rate wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."projects_rate" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: review_review wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."review_review" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: review_stepcomment wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."review_stepcomment" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: staffing_assignment wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."staffing_assignment" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: staffing_assignmentevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."staffing_assignmentevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: staffing_offer wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."staffing_offer" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: staffing_offerevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."staffing_offerevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: training_evaluation wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."training_evaluation" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: training_lift wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."training_lift" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: training_trainingrun wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."training_trainingrun" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: training_trainingrunevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."training_trainingrunevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: worktime_heartbeat wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."worktime_heartbeat" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: worktime_timeentry wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."worktime_timeentry" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: worktime_timeentryevent wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."worktime_timeentryevent" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: worktime_uncreditedtime wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."worktime_uncreditedtime" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: worktime_worksession wall; Type: POLICY; Schema: public; Owner: preceptor_owner
--

CREATE POLICY "wall" ON "public"."worktime_worksession" USING ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[])))) WITH CHECK ((( SELECT ("current_setting"('preceptor.organisations'::"text", true) = 'all'::"text")) OR ("organisation_id" = ANY (( SELECT ("string_to_array"(NULLIF(NULLIF("current_setting"('preceptor.organisations'::"text", true), ''::"text"), 'all'::"text"), ','::"text"))::bigint[] AS "string_to_array")::bigint[]))));


--
-- Name: worktime_heartbeat; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_heartbeat" ENABLE ROW LEVEL SECURITY;

--
-- Name: worktime_timeentry; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_timeentry" ENABLE ROW LEVEL SECURITY;

--
-- Name: worktime_timeentryevent; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_timeentryevent" ENABLE ROW LEVEL SECURITY;

--
-- Name: worktime_uncreditedtime; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_uncreditedtime" ENABLE ROW LEVEL SECURITY;

--
-- Name: worktime_worksession; Type: ROW SECURITY; Schema: public; Owner: preceptor_owner
--

ALTER TABLE "public"."worktime_worksession" ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA "public"; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT USAGE ON SCHEMA "public" TO "preceptor_app";


--
-- Name: FUNCTION "_pgh_attach_context"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."_pgh_attach_context"() TO "preceptor_app";


--
-- Name: FUNCTION "_pgtrigger_should_ignore"("trigger_name" "name"); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."_pgtrigger_should_ignore"("trigger_name" "name") TO "preceptor_app";


--
-- Name: FUNCTION "continuations_sealed"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."continuations_sealed"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_append_only_21a75"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_append_only_21a75"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_append_only_2f8d0"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_append_only_2f8d0"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_append_only_73812"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_append_only_73812"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_append_only_7761d"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_append_only_7761d"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_append_only_8b6f8"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_append_only_8b6f8"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_30e66"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_30e66"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_53a2d"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_53a2d"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_5e1e7"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_5e1e7"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_5f3b4"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_5f3b4"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_687cb"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_687cb"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_76e4b"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_76e4b"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_807e0"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_807e0"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_83001"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_83001"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_ab8fa"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_ab8fa"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_b2fdf"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_b2fdf"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_b410f"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_b410f"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_c424c"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_c424c"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_d301a"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_d301a"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_e5fd7"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_e5fd7"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_immutable_f05ca"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_immutable_f05ca"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_1eb48"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_1eb48"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_1fa0f"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_1fa0f"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_2e147"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_2e147"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_47d8e"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_47d8e"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_4ee7e"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_4ee7e"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_66a5c"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_66a5c"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_6b541"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_6b541"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_8a949"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_8a949"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_92706"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_92706"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_94a63"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_94a63"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_981d0"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_981d0"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_c3342"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_c3342"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_insert_insert_fc05a"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_insert_insert_fc05a"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_092e9"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_092e9"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_16ce2"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_16ce2"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_194d1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_194d1"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_20ab5"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_20ab5"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_3bdf2"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_3bdf2"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_70819"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_70819"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_804c3"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_804c3"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_9e5fc"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_9e5fc"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_a3113"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_a3113"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_cf4e4"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_cf4e4"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_d8509"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_d8509"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_f4961"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_f4961"() TO "preceptor_app";


--
-- Name: FUNCTION "pgtrigger_update_update_fe576"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."pgtrigger_update_update_fe576"() TO "preceptor_app";


--
-- Name: FUNCTION "preceptor_append_only"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."preceptor_append_only"() TO "preceptor_app";


--
-- Name: FUNCTION "preceptor_ledger_floor"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."preceptor_ledger_floor"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_cancel_job_v1"("job_id" bigint, "abort" boolean, "delete_job" boolean); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_cancel_job_v1"("job_id" bigint, "abort" boolean, "delete_job" boolean) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_defer_jobs_v1"("jobs" "public"."procrastinate_job_to_defer_v1"[]); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_defer_jobs_v1"("jobs" "public"."procrastinate_job_to_defer_v1"[]) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_defer_periodic_job_v2"("_queue_name" character varying, "_lock" character varying, "_queueing_lock" character varying, "_task_name" character varying, "_priority" integer, "_periodic_id" character varying, "_defer_timestamp" bigint, "_args" "jsonb"); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_defer_periodic_job_v2"("_queue_name" character varying, "_lock" character varying, "_queueing_lock" character varying, "_task_name" character varying, "_priority" integer, "_periodic_id" character varying, "_defer_timestamp" bigint, "_args" "jsonb") TO "preceptor_app";


--
-- Name: TABLE "procrastinate_jobs"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."procrastinate_jobs" TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_fetch_job_v2"("target_queue_names" character varying[], "p_worker_id" bigint); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_fetch_job_v2"("target_queue_names" character varying[], "p_worker_id" bigint) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_finish_job_v1"("job_id" bigint, "end_status" "public"."procrastinate_job_status", "delete_job" boolean); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_finish_job_v1"("job_id" bigint, "end_status" "public"."procrastinate_job_status", "delete_job" boolean) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_notify_queue_abort_job_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_notify_queue_abort_job_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_notify_queue_job_inserted_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_notify_queue_job_inserted_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_prune_stalled_workers_v1"("seconds_since_heartbeat" double precision); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_prune_stalled_workers_v1"("seconds_since_heartbeat" double precision) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_register_worker_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_register_worker_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_retry_job_v1"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_retry_job_v1"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_retry_job_v2"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_retry_job_v2"("job_id" bigint, "retry_at" timestamp with time zone, "new_priority" integer, "new_queue_name" character varying, "new_lock" character varying) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_trigger_abort_requested_events_procedure_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_trigger_abort_requested_events_procedure_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_trigger_function_scheduled_events_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_trigger_function_scheduled_events_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_trigger_function_status_events_insert_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_trigger_function_status_events_insert_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_trigger_function_status_events_update_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_trigger_function_status_events_update_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_unlink_periodic_defers_v1"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_unlink_periodic_defers_v1"() TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_unregister_worker_v1"("worker_id" bigint); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_unregister_worker_v1"("worker_id" bigint) TO "preceptor_app";


--
-- Name: FUNCTION "procrastinate_update_heartbeat_v1"("worker_id" bigint); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."procrastinate_update_heartbeat_v1"("worker_id" bigint) TO "preceptor_app";


--
-- Name: FUNCTION "same_room_continuations_continuation"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_continuations_continuation"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_claim"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_claim"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_correction"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_correction"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_draft"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_draft"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_goodexample"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_goodexample"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_remark"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_remark"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_remarkdraft"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_remarkdraft"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_stage"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_stage"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_steprating"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_steprating"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_trial"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_trial"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_corrections_unit"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_corrections_unit"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_datasets_dataset"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_datasets_dataset"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_datasets_datasetversion"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_datasets_datasetversion"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_datasets_example"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_datasets_example"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_continuations_continuation"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_continuations_continuation"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_claim"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_claim"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_correction"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_correction"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_draft"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_draft"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_goodexample"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_goodexample"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_remark"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_remark"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_remarkdraft"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_remarkdraft"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_stage"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_stage"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_steprating"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_steprating"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_trial"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_trial"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_corrections_unit"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_corrections_unit"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_datasets_dataset"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_datasets_dataset"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_datasets_datasetversion"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_datasets_datasetversion"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_datasets_example"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_datasets_example"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_llm_usage"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_llm_usage"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_loop_looprun"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_loop_looprun"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_loop_loopstage"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_loop_loopstage"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_payroll_payrun"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_payroll_payrun"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_payroll_preparedentry"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_payroll_preparedentry"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_payroll_statedentry"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_payroll_statedentry"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_payroll_statement"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_payroll_statement"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_payroll_statementline"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_payroll_statementline"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_probing_attempt"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_probing_attempt"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_probing_attemptstep"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_probing_attemptstep"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_probing_modelversion"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_probing_modelversion"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_probing_probe"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_probing_probe"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_probing_probeproblem"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_probing_probeproblem"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_probing_tryout"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_probing_tryout"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_problems_attachment"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_problems_attachment"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_problems_problem"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_problems_problem"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_problems_problemversion"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_problems_problemversion"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_projects_acknowledgement"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_projects_acknowledgement"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_projects_guideline"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_projects_guideline"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_projects_rate"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_projects_rate"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_review_review"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_review_review"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_review_stepcomment"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_review_stepcomment"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_staffing_assignment"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_staffing_assignment"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_staffing_offer"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_staffing_offer"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_training_evaluation"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_training_evaluation"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_training_lift"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_training_lift"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_training_trainingrun"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_training_trainingrun"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_worktime_heartbeat"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_worktime_heartbeat"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_worktime_timeentry"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_worktime_timeentry"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_worktime_uncreditedtime"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_worktime_uncreditedtime"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_in_worktime_worksession"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_in_worktime_worksession"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_llm_usage"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_llm_usage"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_loop_looprun"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_loop_looprun"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_loop_loopstage"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_loop_loopstage"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_payroll_payrun"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_payroll_payrun"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_payroll_preparedentry"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_payroll_preparedentry"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_payroll_statedentry"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_payroll_statedentry"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_payroll_statement"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_payroll_statement"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_payroll_statementline"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_payroll_statementline"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_probing_attempt"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_probing_attempt"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_probing_attemptstep"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_probing_attemptstep"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_probing_modelversion"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_probing_modelversion"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_probing_probe"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_probing_probe"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_probing_probeproblem"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_probing_probeproblem"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_probing_tryout"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_probing_tryout"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_problems_attachment"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_problems_attachment"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_problems_problem"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_problems_problem"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_problems_problemversion"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_problems_problemversion"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_projects_acknowledgement"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_projects_acknowledgement"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_projects_guideline"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_projects_guideline"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_projects_rate"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_projects_rate"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_review_review"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_review_review"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_review_stepcomment"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_review_stepcomment"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_staffing_assignment"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_staffing_assignment"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_staffing_offer"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_staffing_offer"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_training_evaluation"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_training_evaluation"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_training_lift"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_training_lift"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_training_trainingrun"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_training_trainingrun"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_worktime_heartbeat"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_worktime_heartbeat"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_worktime_timeentry"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_worktime_timeentry"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_worktime_uncreditedtime"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_worktime_uncreditedtime"() TO "preceptor_app";


--
-- Name: FUNCTION "same_room_worktime_worksession"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."same_room_worktime_worksession"() TO "preceptor_app";


--
-- Name: FUNCTION "worktime_keep_entry"(); Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT ALL ON FUNCTION "public"."worktime_keep_entry"() TO "preceptor_app";


--
-- Name: TABLE "account_emailaddress"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."account_emailaddress" TO "preceptor_app";


--
-- Name: SEQUENCE "account_emailaddress_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."account_emailaddress_id_seq" TO "preceptor_app";


--
-- Name: TABLE "account_emailconfirmation"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."account_emailconfirmation" TO "preceptor_app";


--
-- Name: SEQUENCE "account_emailconfirmation_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."account_emailconfirmation_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_apikey"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_apikey" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_apikey_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_apikey_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_idempotencyrecord"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_idempotencyrecord" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_idempotencyrecord_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_idempotencyrecord_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_membership"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_membership" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_membership_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_membership_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_membershipevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."accounts_membershipevent" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_membershipevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_membershipevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_organisation"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_organisation" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_organisation_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_organisation_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_organisationevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."accounts_organisationevent" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_organisationevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_organisationevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_person"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_person" TO "preceptor_app";


--
-- Name: TABLE "accounts_person_groups"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_person_groups" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_person_groups_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_person_groups_id_seq" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_person_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_person_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_person_user_permissions"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_person_user_permissions" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_person_user_permissions_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_person_user_permissions_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_personevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."accounts_personevent" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_personevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_personevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "accounts_signinlink"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."accounts_signinlink" TO "preceptor_app";


--
-- Name: SEQUENCE "accounts_signinlink_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."accounts_signinlink_id_seq" TO "preceptor_app";


--
-- Name: TABLE "audit_access"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."audit_access" TO "preceptor_app";


--
-- Name: SEQUENCE "audit_access_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."audit_access_id_seq" TO "preceptor_app";


--
-- Name: TABLE "audit_rulecheck"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."audit_rulecheck" TO "preceptor_app";


--
-- Name: SEQUENCE "audit_rulecheck_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."audit_rulecheck_id_seq" TO "preceptor_app";


--
-- Name: TABLE "auth_group"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."auth_group" TO "preceptor_app";


--
-- Name: SEQUENCE "auth_group_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."auth_group_id_seq" TO "preceptor_app";


--
-- Name: TABLE "auth_group_permissions"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."auth_group_permissions" TO "preceptor_app";


--
-- Name: SEQUENCE "auth_group_permissions_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."auth_group_permissions_id_seq" TO "preceptor_app";


--
-- Name: TABLE "auth_permission"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."auth_permission" TO "preceptor_app";


--
-- Name: SEQUENCE "auth_permission_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."auth_permission_id_seq" TO "preceptor_app";


--
-- Name: TABLE "continuations_continuation"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."continuations_continuation" TO "preceptor_app";


--
-- Name: SEQUENCE "continuations_continuation_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."continuations_continuation_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_claim"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_claim" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_claim_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_claim_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_correction"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_correction" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_correction_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_correction_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_draft"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_draft" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_draft_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_draft_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_goodexample"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_goodexample" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_goodexample_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_goodexample_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_remark"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_remark" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_remark_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_remark_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_remarkdraft"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_remarkdraft" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_remarkdraft_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_remarkdraft_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_stage"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_stage" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_stage_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_stage_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_steprating"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_steprating" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_steprating_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_steprating_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_trial"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_trial" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_trial_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_trial_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_unit"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."corrections_unit" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_unit_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_unit_id_seq" TO "preceptor_app";


--
-- Name: TABLE "corrections_unitevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."corrections_unitevent" TO "preceptor_app";


--
-- Name: SEQUENCE "corrections_unitevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."corrections_unitevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "datasets_dataset"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."datasets_dataset" TO "preceptor_app";


--
-- Name: SEQUENCE "datasets_dataset_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."datasets_dataset_id_seq" TO "preceptor_app";


--
-- Name: TABLE "datasets_datasetversion"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."datasets_datasetversion" TO "preceptor_app";


--
-- Name: SEQUENCE "datasets_datasetversion_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."datasets_datasetversion_id_seq" TO "preceptor_app";


--
-- Name: TABLE "datasets_example"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."datasets_example" TO "preceptor_app";


--
-- Name: SEQUENCE "datasets_example_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."datasets_example_id_seq" TO "preceptor_app";


--
-- Name: TABLE "datasets_pseudonym"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."datasets_pseudonym" TO "preceptor_app";


--
-- Name: SEQUENCE "datasets_pseudonym_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."datasets_pseudonym_id_seq" TO "preceptor_app";


--
-- Name: TABLE "django_admin_log"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."django_admin_log" TO "preceptor_app";


--
-- Name: SEQUENCE "django_admin_log_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."django_admin_log_id_seq" TO "preceptor_app";


--
-- Name: TABLE "django_content_type"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."django_content_type" TO "preceptor_app";


--
-- Name: SEQUENCE "django_content_type_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."django_content_type_id_seq" TO "preceptor_app";


--
-- Name: TABLE "django_migrations"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."django_migrations" TO "preceptor_app";


--
-- Name: SEQUENCE "django_migrations_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."django_migrations_id_seq" TO "preceptor_app";


--
-- Name: TABLE "django_session"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."django_session" TO "preceptor_app";


--
-- Name: TABLE "experts_expertprofile"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."experts_expertprofile" TO "preceptor_app";


--
-- Name: SEQUENCE "experts_expertprofile_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."experts_expertprofile_id_seq" TO "preceptor_app";


--
-- Name: TABLE "experts_expertprofileevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."experts_expertprofileevent" TO "preceptor_app";


--
-- Name: SEQUENCE "experts_expertprofileevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."experts_expertprofileevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "experts_expertskill"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."experts_expertskill" TO "preceptor_app";


--
-- Name: SEQUENCE "experts_expertskill_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."experts_expertskill_id_seq" TO "preceptor_app";


--
-- Name: TABLE "experts_skill"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."experts_skill" TO "preceptor_app";


--
-- Name: SEQUENCE "experts_skill_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."experts_skill_id_seq" TO "preceptor_app";


--
-- Name: TABLE "ledger_account"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."ledger_account" TO "preceptor_app";


--
-- Name: SEQUENCE "ledger_account_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."ledger_account_id_seq" TO "preceptor_app";


--
-- Name: TABLE "ledger_transfer"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."ledger_transfer" TO "preceptor_app";


--
-- Name: SEQUENCE "ledger_transfer_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."ledger_transfer_id_seq" TO "preceptor_app";


--
-- Name: TABLE "llm_endpoint"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."llm_endpoint" TO "preceptor_app";


--
-- Name: SEQUENCE "llm_endpoint_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."llm_endpoint_id_seq" TO "preceptor_app";


--
-- Name: TABLE "llm_endpointevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."llm_endpointevent" TO "preceptor_app";


--
-- Name: SEQUENCE "llm_endpointevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."llm_endpointevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "llm_usage"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."llm_usage" TO "preceptor_app";


--
-- Name: SEQUENCE "llm_usage_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."llm_usage_id_seq" TO "preceptor_app";


--
-- Name: TABLE "loop_looprun"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."loop_looprun" TO "preceptor_app";


--
-- Name: SEQUENCE "loop_looprun_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."loop_looprun_id_seq" TO "preceptor_app";


--
-- Name: TABLE "loop_loopstage"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."loop_loopstage" TO "preceptor_app";


--
-- Name: SEQUENCE "loop_loopstage_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."loop_loopstage_id_seq" TO "preceptor_app";


--
-- Name: TABLE "mfa_authenticator"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."mfa_authenticator" TO "preceptor_app";


--
-- Name: SEQUENCE "mfa_authenticator_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."mfa_authenticator_id_seq" TO "preceptor_app";


--
-- Name: TABLE "payroll_payrun"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."payroll_payrun" TO "preceptor_app";


--
-- Name: SEQUENCE "payroll_payrun_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."payroll_payrun_id_seq" TO "preceptor_app";


--
-- Name: TABLE "payroll_payrunevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."payroll_payrunevent" TO "preceptor_app";


--
-- Name: SEQUENCE "payroll_payrunevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."payroll_payrunevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "payroll_preparedentry"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."payroll_preparedentry" TO "preceptor_app";


--
-- Name: SEQUENCE "payroll_preparedentry_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."payroll_preparedentry_id_seq" TO "preceptor_app";


--
-- Name: TABLE "payroll_statedentry"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."payroll_statedentry" TO "preceptor_app";


--
-- Name: SEQUENCE "payroll_statedentry_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."payroll_statedentry_id_seq" TO "preceptor_app";


--
-- Name: TABLE "payroll_statement"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."payroll_statement" TO "preceptor_app";


--
-- Name: SEQUENCE "payroll_statement_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."payroll_statement_id_seq" TO "preceptor_app";


--
-- Name: TABLE "payroll_statementline"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."payroll_statementline" TO "preceptor_app";


--
-- Name: SEQUENCE "payroll_statementline_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."payroll_statementline_id_seq" TO "preceptor_app";


--
-- Name: TABLE "pghistory_context"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."pghistory_context" TO "preceptor_app";


--
-- Name: TABLE "preceptor_cache"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."preceptor_cache" TO "preceptor_app";


--
-- Name: TABLE "probing_attempt"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."probing_attempt" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_attempt_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_attempt_id_seq" TO "preceptor_app";


--
-- Name: TABLE "probing_attemptstep"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."probing_attemptstep" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_attemptstep_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_attemptstep_id_seq" TO "preceptor_app";


--
-- Name: TABLE "probing_model"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."probing_model" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_model_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_model_id_seq" TO "preceptor_app";


--
-- Name: TABLE "probing_modelversion"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."probing_modelversion" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_modelversion_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_modelversion_id_seq" TO "preceptor_app";


--
-- Name: TABLE "probing_modelversionevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."probing_modelversionevent" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_modelversionevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_modelversionevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "probing_probe"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."probing_probe" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_probe_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_probe_id_seq" TO "preceptor_app";


--
-- Name: TABLE "probing_probeproblem"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."probing_probeproblem" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_probeproblem_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_probeproblem_id_seq" TO "preceptor_app";


--
-- Name: TABLE "probing_tryout"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."probing_tryout" TO "preceptor_app";


--
-- Name: SEQUENCE "probing_tryout_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."probing_tryout_id_seq" TO "preceptor_app";


--
-- Name: TABLE "problems_attachment"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."problems_attachment" TO "preceptor_app";


--
-- Name: SEQUENCE "problems_attachment_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."problems_attachment_id_seq" TO "preceptor_app";


--
-- Name: TABLE "problems_problem"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."problems_problem" TO "preceptor_app";


--
-- Name: SEQUENCE "problems_problem_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."problems_problem_id_seq" TO "preceptor_app";


--
-- Name: TABLE "problems_problemversion"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."problems_problemversion" TO "preceptor_app";


--
-- Name: SEQUENCE "problems_problemversion_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."problems_problemversion_id_seq" TO "preceptor_app";


--
-- Name: TABLE "procrastinate_events"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."procrastinate_events" TO "preceptor_app";


--
-- Name: SEQUENCE "procrastinate_events_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."procrastinate_events_id_seq" TO "preceptor_app";


--
-- Name: SEQUENCE "procrastinate_jobs_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."procrastinate_jobs_id_seq" TO "preceptor_app";


--
-- Name: TABLE "procrastinate_periodic_defers"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."procrastinate_periodic_defers" TO "preceptor_app";


--
-- Name: SEQUENCE "procrastinate_periodic_defers_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."procrastinate_periodic_defers_id_seq" TO "preceptor_app";


--
-- Name: TABLE "procrastinate_workers"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."procrastinate_workers" TO "preceptor_app";


--
-- Name: SEQUENCE "procrastinate_workers_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."procrastinate_workers_id_seq" TO "preceptor_app";


--
-- Name: TABLE "projects_acknowledgement"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."projects_acknowledgement" TO "preceptor_app";


--
-- Name: SEQUENCE "projects_acknowledgement_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."projects_acknowledgement_id_seq" TO "preceptor_app";


--
-- Name: TABLE "projects_guideline"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."projects_guideline" TO "preceptor_app";


--
-- Name: SEQUENCE "projects_guideline_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."projects_guideline_id_seq" TO "preceptor_app";


--
-- Name: TABLE "projects_project"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."projects_project" TO "preceptor_app";


--
-- Name: SEQUENCE "projects_project_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."projects_project_id_seq" TO "preceptor_app";


--
-- Name: TABLE "projects_projectevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."projects_projectevent" TO "preceptor_app";


--
-- Name: SEQUENCE "projects_projectevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."projects_projectevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "projects_rate"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."projects_rate" TO "preceptor_app";


--
-- Name: SEQUENCE "projects_rate_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."projects_rate_id_seq" TO "preceptor_app";


--
-- Name: TABLE "review_review"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."review_review" TO "preceptor_app";


--
-- Name: SEQUENCE "review_review_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."review_review_id_seq" TO "preceptor_app";


--
-- Name: TABLE "review_stepcomment"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."review_stepcomment" TO "preceptor_app";


--
-- Name: SEQUENCE "review_stepcomment_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."review_stepcomment_id_seq" TO "preceptor_app";


--
-- Name: TABLE "staffing_assignment"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."staffing_assignment" TO "preceptor_app";


--
-- Name: SEQUENCE "staffing_assignment_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."staffing_assignment_id_seq" TO "preceptor_app";


--
-- Name: TABLE "staffing_assignmentevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."staffing_assignmentevent" TO "preceptor_app";


--
-- Name: SEQUENCE "staffing_assignmentevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."staffing_assignmentevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "staffing_offer"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."staffing_offer" TO "preceptor_app";


--
-- Name: SEQUENCE "staffing_offer_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."staffing_offer_id_seq" TO "preceptor_app";


--
-- Name: TABLE "staffing_offerevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."staffing_offerevent" TO "preceptor_app";


--
-- Name: SEQUENCE "staffing_offerevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."staffing_offerevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "training_evaluation"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."training_evaluation" TO "preceptor_app";


--
-- Name: SEQUENCE "training_evaluation_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."training_evaluation_id_seq" TO "preceptor_app";


--
-- Name: TABLE "training_lift"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."training_lift" TO "preceptor_app";


--
-- Name: SEQUENCE "training_lift_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."training_lift_id_seq" TO "preceptor_app";


--
-- Name: TABLE "training_trainingrun"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."training_trainingrun" TO "preceptor_app";


--
-- Name: SEQUENCE "training_trainingrun_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."training_trainingrun_id_seq" TO "preceptor_app";


--
-- Name: TABLE "training_trainingrunevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."training_trainingrunevent" TO "preceptor_app";


--
-- Name: SEQUENCE "training_trainingrunevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."training_trainingrunevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "usersessions_usersession"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."usersessions_usersession" TO "preceptor_app";


--
-- Name: SEQUENCE "usersessions_usersession_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."usersessions_usersession_id_seq" TO "preceptor_app";


--
-- Name: TABLE "worktime_dayusage"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."worktime_dayusage" TO "preceptor_app";


--
-- Name: SEQUENCE "worktime_dayusage_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."worktime_dayusage_id_seq" TO "preceptor_app";


--
-- Name: TABLE "worktime_heartbeat"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."worktime_heartbeat" TO "preceptor_app";


--
-- Name: SEQUENCE "worktime_heartbeat_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."worktime_heartbeat_id_seq" TO "preceptor_app";


--
-- Name: TABLE "worktime_timeentry"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."worktime_timeentry" TO "preceptor_app";


--
-- Name: SEQUENCE "worktime_timeentry_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."worktime_timeentry_id_seq" TO "preceptor_app";


--
-- Name: TABLE "worktime_timeentryevent"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT ON TABLE "public"."worktime_timeentryevent" TO "preceptor_app";


--
-- Name: SEQUENCE "worktime_timeentryevent_pgh_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."worktime_timeentryevent_pgh_id_seq" TO "preceptor_app";


--
-- Name: TABLE "worktime_uncreditedtime"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."worktime_uncreditedtime" TO "preceptor_app";


--
-- Name: SEQUENCE "worktime_uncreditedtime_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."worktime_uncreditedtime_id_seq" TO "preceptor_app";


--
-- Name: TABLE "worktime_worksession"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE "public"."worktime_worksession" TO "preceptor_app";


--
-- Name: SEQUENCE "worktime_worksession_id_seq"; Type: ACL; Schema: public; Owner: preceptor_owner
--

GRANT SELECT,USAGE ON SEQUENCE "public"."worktime_worksession_id_seq" TO "preceptor_app";


--
-- PostgreSQL database dump complete
--


