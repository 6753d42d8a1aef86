namespace Anneal;

/// <summary>How far two spellings of a name are apart.</summary>
internal static class Spelling
{
    private const int LongestName = 100;

    /// <summary>
    /// How many letters must be put in, left out or changed to make one name of the other; two neighbours that changed
    /// places count once.
    /// </summary>
    /// <returns>The greatest number there is where <paramref name="a"/> is too long to be a name.</returns>
    public static int Distance(string a, string b)
    {
        if (a.Length > LongestName)
            return int.MaxValue;
        var (before, last) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last) = (last, row);
        }
        return last[b.Length];
    }
}
