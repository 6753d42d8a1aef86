namespace Anneal.CSharp.Lowering;

/// <summary>What writes down what it is given, by the names that Python's loggers have.</summary>
internal static class Loggers
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["LogInformation"] = "info",
        ["LogDebug"] = "debug",
        ["LogTrace"] = "debug",
        ["LogWarning"] = "warning",
        ["Information"] = "info",
        ["WriteLine"] = "print",
        ["Write"] = "write",
        ["AppendLine"] = "write",
        ["AddScalar"] = "add_scalar",
        ["Report"] = "report",
    };

    /// <summary>The name of a method.</summary>
    public static string NameOf(string method) => Names.GetValueOrDefault(method, method);
}
