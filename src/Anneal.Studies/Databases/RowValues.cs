using System.Data.Common;

namespace Anneal.Studies.Databases;

/// <summary>Values of a row that may be missing.</summary>
internal static class RowValues
{
    private const double MillisecondsPerSecond = 1000;

    /// <summary>A text; null where there is none.</summary>
    public static string? Text(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A number; null where there is none.</summary>
    public static double? Number(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDouble(column);

    /// <summary>A whole number; null where there is none.</summary>
    public static long? Whole(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>A time of the database's clock; null where there is none.</summary>
    public static DateTimeOffset? Time(this DbDataReader row, int column) =>
        row.Number(column) is { } seconds
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * MillisecondsPerSecond))
            : null;
}
