using Anneal.Studies.Databases;
using Anneal.Studies.Schemas;
using Npgsql;

namespace Anneal.Studies;

/// <summary>Where studies are kept: a file of SQLite, or a database of PostgreSQL.</summary>
public sealed class StudyAddress
{
    private static readonly string[] Schemes = ["postgresql://", "postgres://"];

    private readonly NpgsqlConnectionStringBuilder? postgres;
    private readonly string path = "";

    private StudyAddress(string path) => this.path = path;

    private StudyAddress(NpgsqlConnectionStringBuilder postgres) => this.postgres = postgres;

    /// <summary>Whether it is a file, on this machine only.</summary>
    public bool IsFile => postgres is null;

    /// <summary>
    /// Reads the path of a file, or <c>postgresql://USER@HOST:PORT/DATABASE</c>. The password of PostgreSQL comes from
    /// the variable <c>PGPASSWORD</c> or from its password file (<c>PGPASSFILE</c>, <c>~/.pgpass</c>).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">It is no address, or has a password in it, where everybody sees
    /// it.</exception>
    public static StudyAddress Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (!Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return new(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new ArgumentException(
                "The address of a database must be as in postgresql://USER@HOST:PORT/DATABASE, but cannot be read."
            );
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException(
                "The address of a database must have no password, which everybody would see; give it in the variable "
                    + "PGPASSWORD, or in the file that PGPASSFILE names."
            );
        var connection = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            connection.Port = uri.Port;
        if (uri.UserInfo.Length > 0)
            connection.Username = Uri.UnescapeDataString(uri.UserInfo);
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } name)
            connection.Database = Uri.UnescapeDataString(name);
        foreach (var word in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            connection.SslMode =
                word.Split('=') is ["sslmode", var mode]
                && Enum.TryParse<SslMode>(
                    mode.Replace("-", "", StringComparison.Ordinal),
                    ignoreCase: true,
                    out var known
                )
                    ? known
                    : throw new ArgumentException(
                        $"The address of a database may end with ?sslmode=require and the like, but ends with '{word}'."
                    );
        return new(connection);
    }

    /// <summary>Opens it, and brings its tables up to date.</summary>
    internal Database Open(bool createsFile)
    {
        var database = postgres is null
            ? (Database)new SqliteDatabase(path, createsFile)
            : new PostgresDatabase(postgres);
        try
        {
            new PatientDatabase(database, new() { Patience = TimeSpan.Zero }).Try(() =>
            {
                StudySchema.Migrate(database);
                return true;
            });
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
