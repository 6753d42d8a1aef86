using System.Globalization;

namespace Anneal.Cli.Commands.State;

/// <summary>A state as lines for a person.</summary>
internal static class StateText
{
    /// <param name="state">The state.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Render(StateDocument state, int? width)
    {
        var groups = new TextTable("group", ">base rate", ">rate now", "next rates");
        foreach (var group in state.Groups)
            groups.Add(
                group.Name,
                Number(group.BaseRate),
                Number(group.LastRate),
                string.Join("  ", group.NextRates.Select(Number))
            );
        var text = $"{state.Text}\n{state.Position} steps made";
        if (state.Step is { } step && step != state.Position)
            text += $", {step} updates";
        text += $"\n\n{groups.Render(width)}";
        return state.Problem is { } problem ? $"{text}\nIt cannot resume from here: {problem}\n" : text;
    }

    private static string Number(double? number) => number?.ToString("G6", CultureInfo.InvariantCulture) ?? "?";
}
