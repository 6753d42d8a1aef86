namespace Anneal.Cli.Options;

/// <summary>Whether results come as JSON.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Print one JSON document instead of text." };
}
