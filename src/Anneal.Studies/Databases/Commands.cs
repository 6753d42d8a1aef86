using System.Data.Common;
using System.Globalization;

namespace Anneal.Studies.Databases;

/// <summary>Statements with named values, in a line.</summary>
internal static class Commands
{
    /// <summary>Changes rows.</summary>
    /// <returns>How many.</returns>
    public static int Execute(
        this DbCommand command,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        command.Set(text, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first number of the first row; 0 where there is none.</summary>
    public static long Number(
        this DbCommand command,
        string text,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        command.Set(text, values);
        return command.ExecuteScalar() is { } found and not DBNull
            ? Convert.ToInt64(found, CultureInfo.InvariantCulture)
            : 0;
    }

    /// <summary>The rows.</summary>
    public static List<T> Rows<T>(
        this DbCommand command,
        string text,
        Func<DbDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> values
    )
    {
        command.Set(text, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static void Set(this DbCommand command, string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        command.CommandText = text;
        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }
}
