using Anneal.Studies.Tests.Databases;

namespace Anneal.Studies.Tests.Stores;

/// <summary>Stores of both kinds, each empty.</summary>
public sealed class StoreFixture : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-stores-");

    public PostgresServer Postgres { get; } = new();

    /// <summary>The kinds of databases that there are here.</summary>
    public static TheoryData<string> Kinds => PostgresServer.Missing is null ? ["sqlite", "postgres"] : ["sqlite"];

    /// <summary>The address of a new database.</summary>
    public string New(string kind) =>
        kind == "sqlite" ? Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db") : Postgres.NewDatabase();

    public void Dispose()
    {
        Postgres.Dispose();
        folder.Delete(recursive: true);
    }
}
