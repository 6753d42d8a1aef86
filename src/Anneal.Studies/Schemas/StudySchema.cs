using System.Data.Common;
using Anneal.Studies.Databases;

namespace Anneal.Studies.Schemas;

/// <summary>The tables, the same in every kind of database, and the steps that bring an older one up to date.</summary>
internal static class StudySchema
{
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Each is run once, in this order; one that is out in the world is never changed.
    private static readonly string[] Steps =
    [
        """
            CREATE TABLE anneal_study (
                id bigint PRIMARY KEY, name text NOT NULL UNIQUE, plan text NOT NULL, spec text NOT NULL,
                state text NOT NULL, created double precision NOT NULL, last_seq bigint NOT NULL,
                last_token bigint NOT NULL);
            CREATE TABLE anneal_event (
                study bigint NOT NULL, seq bigint NOT NULL, json text NOT NULL, PRIMARY KEY (study, seq));
            CREATE TABLE anneal_trial (
                study bigint NOT NULL, candidate integer NOT NULL, rung integer NOT NULL, seed text NOT NULL,
                state text NOT NULL, value double precision, attempts integer NOT NULL,
                PRIMARY KEY (study, candidate, rung, seed));
            CREATE TABLE anneal_attempt (
                study bigint NOT NULL, token bigint NOT NULL, candidate integer NOT NULL, rung integer NOT NULL,
                seed text NOT NULL, worker text NOT NULL, claim text NOT NULL UNIQUE, state text NOT NULL,
                lease double precision NOT NULL, started double precision NOT NULL, ended double precision,
                end_seq bigint, step bigint, value double precision, reason text, PRIMARY KEY (study, token));
            CREATE INDEX anneal_attempt_running ON anneal_attempt (study, lease) WHERE state = 'running';
            CREATE TABLE anneal_metric (
                study bigint NOT NULL, token bigint NOT NULL, ordinal bigint NOT NULL, step bigint NOT NULL,
                value double precision, PRIMARY KEY (study, token, ordinal));
            CREATE TABLE anneal_worker (
                id text PRIMARY KEY, host text NOT NULL, place text NOT NULL, process bigint NOT NULL,
                began bigint NOT NULL, started double precision NOT NULL, seen double precision NOT NULL);
            """,
        """
            ALTER TABLE anneal_worker ADD COLUMN study bigint;
            ALTER TABLE anneal_worker ADD COLUMN name text;
            ALTER TABLE anneal_worker ADD COLUMN job text;
            ALTER TABLE anneal_worker ADD COLUMN ended double precision;
            ALTER TABLE anneal_worker ADD COLUMN why text;
            CREATE INDEX anneal_worker_study ON anneal_worker (study);
            CREATE TABLE anneal_submission (
                name text PRIMARY KEY, study bigint NOT NULL, job text, submitted double precision NOT NULL,
                ended double precision, why text);
            """,
    ];

    /// <summary>Makes what is missing.</summary>
    /// <exception cref="InvalidDataException">A later version of the library made it.</exception>
    public static void Migrate(Database database)
    {
        const string Version = "SELECT max(version) FROM anneal_version";
        Begin(database);
        if (database.Run(command => command.Number(Version)) == Steps.Length)
            return;
        database.InTransaction(command =>
        {
            // One process does it, the others wait for it.
            command.Rows($"SELECT version FROM anneal_version WHERE version = 0{database.ForUpdate}", row =>
                row.GetInt32(0)
            );
            var version = command.Number(Version);
            if (version > Steps.Length)
                throw new InvalidDataException(
                    $"'{database.Name}' was made by a later version: its tables are of version {version}, this one "
                        + $"knows {Steps.Length}. Use the later version."
                );
            for (; version < Steps.Length; version++)
                command.Execute($"{Steps[version]} INSERT INTO anneal_version VALUES ({version + 1});");
            return version;
        });
    }

    // Two that make the same table at one time meet: the second finds it.
    private static void Begin(Database database)
    {
        for (var tries = Tries; ; tries--)
            try
            {
                database.InTransaction(command =>
                {
                    command.Execute("CREATE TABLE IF NOT EXISTS anneal_version (version integer NOT NULL PRIMARY KEY)");
                    return command.Execute("INSERT INTO anneal_version VALUES (0) ON CONFLICT DO NOTHING");
                });
                return;
            }
            catch (DbException) when (tries > 1)
            {
                Thread.Sleep(Pause);
            }
    }
}
