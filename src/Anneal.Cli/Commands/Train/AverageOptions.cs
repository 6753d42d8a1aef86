using Anneal.Cli.Options;
using Anneal.Cli.Training;

namespace Anneal.Cli.Commands.Train;

/// <summary>The options that say which average of the weights is kept beside a training.</summary>
internal sealed class AverageOptions
{
    private readonly Option<string?> average = WordOption.Create(
        "--average",
        "Average of the weights that is kept and measured beside them. Default: none.",
        TrainingChoices.Ema,
        TrainingChoices.Swa
    );
    private readonly Option<double?> decay = NumberOption.Fraction(
        "--ema-decay",
        "How much of the average 'ema' is kept at each update. Default: 0.999."
    );
    private readonly Option<int?> start = NumberOption.Whole(
        "--swa-start",
        "First epoch, counted from 1, whose last weights the average 'swa' takes in. Default: the first of the last "
            + "quarter.",
        least: 1,
        most: TrainingOptions.MostEpochs
    );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [average, decay, start];

    /// <summary>The choices with the average in them.</summary>
    /// <exception cref="UsageException">An option belongs to another average, or the average would take nothing
    /// in.</exception>
    public TrainingChoices Apply(ParseResult parsed, TrainingChoices choices)
    {
        var kind = parsed.GetValue(average);
        Require(decay, TrainingChoices.Ema);
        Require(start, TrainingChoices.Swa);
        if (parsed.GetValue(start) > choices.Epochs)
            throw new UsageException(
                $"'{start.Name}' must be at most the {choices.Epochs} epochs of the training, but was "
                    + $"{parsed.GetValue(start)}."
            );
        return choices with { Average = kind, EmaDecay = parsed.GetValue(decay), SwaStart = parsed.GetValue(start) };

        void Require(Option option, string owner)
        {
            if (parsed.GetResult(option) is not null && kind != owner)
                throw new UsageException($"'{option.Name}' is for '--average {owner}' only; add that or leave it out.");
        }
    }
}
