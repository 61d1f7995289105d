#!/bin/sh
# Makes Ask Bob's database and its two roles; run once by a PostgreSQL superuser, with OWNER_PASSWORD set.
#   askbob      owns the tables, migrates them, and is what DATABASE_URL names; it may not create roles or databases
#   askbob_app  what the server works as: it owns nothing and is bound by row-level security
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=password="$OWNER_PASSWORD" --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
CREATE ROLE askbob_app NOLOGIN;
CREATE ROLE askbob LOGIN PASSWORD :'password';
GRANT askbob_app TO askbob;
CREATE DATABASE askbob OWNER askbob;
REVOKE ALL ON DATABASE askbob FROM PUBLIC;
SQL
