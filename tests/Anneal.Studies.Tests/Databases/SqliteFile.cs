using Microsoft.Data.Sqlite;

namespace Anneal.Studies.Tests.Databases;

/// <summary>Changes a file of SQLite past the library.</summary>
internal static class SqliteFile
{
    public static void Execute(string path, string text)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
