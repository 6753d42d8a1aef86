namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>How many trials are in which state, in words.</summary>
internal static class StatesText
{
    public static string Of(IReadOnlyDictionary<string, int> states) =>
        states.Count == 0
            ? "none"
            : string.Join(", ", states.Select(each => $"{each.Value.Grouped()} {each.Key.Replace('_', ' ')}"));
}
