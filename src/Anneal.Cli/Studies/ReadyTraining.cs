using System.CommandLine.Parsing;
using System.Globalization;
using Anneal.Cli.Training;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies;

/// <summary>The line that trains a candidate on the same data in the same way.</summary>
internal static class ReadyTraining
{
    public static string Line(ParseResult parsed, TrainingOptions training, Candidate candidate)
    {
        var words = new List<string>
        {
            $"anneal train \"{candidate.Recipe}\"",
            $"--rate {candidate.Rate.ToString("R", CultureInfo.InvariantCulture)}",
        };
        words.AddRange(candidate.Values.Select(value => $"--{value.Name} {value.Value}"));
        var varied = candidate.Values.Select(value => $"--{value.Name}").ToHashSet();
        foreach (var given in parsed.CommandResult.Children.OfType<OptionResult>())
            if (!given.Implicit && training.All.Contains(given.Option) && !varied.Contains(given.Option.Name))
                words.Add(string.Join(' ', given.Tokens.Select(token => token.Value).Prepend(given.Option.Name)));
        return string.Join(' ', words);
    }
}
