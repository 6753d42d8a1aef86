using System.CommandLine;
using Anneal.Lint;

namespace Anneal.Cli.Options;

/// <summary>The options that say what is known of an optimizer that is not run.</summary>
internal sealed class OptimizerFactsOptions
{
    private const string Sgd = "sgd", Adam = "adam", AdamW = "adamw", RmsProp = "rmsprop", Adagrad = "adagrad";

    private readonly Option<double?> rate = NumberOption.Positive("--rate", "The learning rate that the optimizer was made with, which the text calls 'base'. Left out: rates are shown as multiples of it.");
    private readonly Option<string?> optimizer = WordOption.Create("--optimizer", "The optimizer.", Sgd, Adam, AdamW, RmsProp, Adagrad);
    private readonly Option<double?> momentum = NumberOption.Number("--momentum", "The momentum it was made with. Default: 0 for sgd and rmsprop, else not known.", "at least 0 and less than 1", value => value is >= 0 and < 1);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { rate, optimizer, momentum }) command.Add(option);
    }

    public OptimizerFacts FactsOf(ParseResult parsed)
    {
        var name = parsed.GetValue(optimizer);
        return new(
            parsed.GetValue(rate),
            parsed.GetValue(momentum) ?? (name is Sgd or RmsProp ? 0 : null),
            name switch { Adam or AdamW => "beta1", Adagrad => null, _ => "momentum" });
    }
}
