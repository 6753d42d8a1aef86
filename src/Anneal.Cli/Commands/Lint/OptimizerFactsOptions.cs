using Anneal.Cli.Options;
using Anneal.Lint;

namespace Anneal.Cli.Commands.Lint;

/// <summary>The options that say what is known of an optimizer that is not run.</summary>
internal sealed class OptimizerFactsOptions
{
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that the optimizer was made with, which the text calls 'base'. Left out: rates are shown "
            + "as multiples of it."
    );
    private readonly Option<string?> optimizer = WordOption.Create(
        "--optimizer",
        "The optimizer.",
        "sgd",
        "adam",
        "adamw",
        "rmsprop",
        "adagrad"
    );
    private readonly Option<double?> momentum = NumberOption.Number(
        "--momentum",
        "The momentum it was made with. Default: 0 for sgd and rmsprop, else not known.",
        "at least 0 and less than 1",
        value => value is >= 0 and < 1
    );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [rate, optimizer, momentum];

    public OptimizerFacts FactsOf(ParseResult parsed) =>
        KnownOptimizers.FactsOf(parsed.GetValue(optimizer), parsed.GetValue(rate), parsed.GetValue(momentum));
}
