using System.CommandLine.Parsing;
using System.Globalization;
using Anneal.Cli.Training;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies;

/// <summary>The line that trains a candidate on the same data in the same way.</summary>
internal static class ReadyTraining
{
    private const string Epochs = "--epochs";

    /// <param name="parsed">The command line of the sweep.</param>
    /// <param name="training">The options of a training among it.</param>
    /// <param name="candidate">What is trained.</param>
    /// <param name="epochs">How long.</param>
    /// <param name="sweptEpochs">How long the command line says; a study that was extended may train longer.</param>
    public static string Line(
        ParseResult parsed,
        TrainingOptions training,
        Candidate candidate,
        int epochs,
        int sweptEpochs
    )
    {
        var words = new List<string>
        {
            $"anneal train \"{candidate.Recipe}\"",
            $"--rate {candidate.Rate.ToString("R", CultureInfo.InvariantCulture)}",
        };
        words.AddRange(candidate.Values.Select(value => $"--{value.Name} {value.Value}"));
        var varied = candidate.Values.Select(value => $"--{value.Name}").ToHashSet();
        if (epochs != sweptEpochs)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{Epochs} {epochs}"));
            varied.Add(Epochs);
        }
        foreach (var given in parsed.CommandResult.Children.OfType<OptionResult>())
            if (!given.Implicit && training.All.Contains(given.Option) && !varied.Contains(given.Option.Name))
                words.Add(string.Join(' ', given.Tokens.Select(token => token.Value).Prepend(given.Option.Name)));
        return string.Join(' ', words);
    }
}
