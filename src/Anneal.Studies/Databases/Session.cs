using System.Data.Common;
using System.Globalization;

namespace Anneal.Studies.Databases;

/// <summary>Statements with named values, on a connection that is one's own meanwhile.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">What they belong to; null where each stands for itself.</param>
/// <param name="known">Statements that the connection has compiled; null where it keeps them itself.</param>
internal sealed class Session(
    DbConnection connection,
    DbTransaction? transaction = null,
    Dictionary<string, DbCommand>? known = null
)
{
    /// <summary>Changes rows.</summary>
    /// <returns>How many.</returns>
    public int Execute(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Command(text, values);
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            Release(command);
        }
    }

    /// <summary>The first number of the first row; 0 where there is none.</summary>
    public long Number(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = Rows(
            text,
            row => row.IsDBNull(0) ? 0 : Convert.ToInt64(row[0], CultureInfo.InvariantCulture),
            values
        );
        return rows.Count == 0 ? 0 : rows[0];
    }

    /// <summary>
    /// The rows of the second and the third of three statements that are sent at once; each sees what is after the one
    /// before.
    /// </summary>
    public (List<T1> Second, List<T2> Third) Rest<T1, T2>(
        string text,
        Func<DbDataReader, T1> readSecond,
        Func<DbDataReader, T2> readThird,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        var command = Command(text, values);
        try
        {
            using var reader = command.ExecuteReader();
            reader.NextResult();
            var second = All(reader, readSecond);
            reader.NextResult();
            return (second, All(reader, readThird));
        }
        finally
        {
            Release(command);
        }
    }

    /// <summary>The rows.</summary>
    public List<T> Rows<T>(
        string text,
        Func<DbDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        var command = Command(text, values);
        try
        {
            using var reader = command.ExecuteReader();
            return All(reader, read);
        }
        finally
        {
            Release(command);
        }
    }

    private static List<T> All<T>(DbDataReader reader, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private DbCommand Command(string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (known is null || !known.TryGetValue(text, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = text;
            foreach (var (name, _) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }
            known?.Add(text, command);
        }
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private void Release(DbCommand command)
    {
        if (known is null)
            command.Dispose();
    }
}
