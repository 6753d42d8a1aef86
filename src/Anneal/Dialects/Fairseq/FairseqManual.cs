using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary><c>fairseq.manual</c>.</summary>
internal sealed class FairseqManual : FairseqDefinition
{
    public static readonly Parameter<string> Epochs = Optional("epoch2lr", Kinds.Text, "{}", "rates by epochs, from 1");
    public static readonly Parameter<string> Updates = Optional("update2lr", Kinds.Text, "{}", "rates by updates");

    public FairseqManual()
        : base("manual", "A rate from an epoch or an update on.", Epochs, Updates)
    {
        Formula = "update2lr of the last update passed, else epoch2lr of the last epoch";
        Conventions = "What update2lr says wins, and a value stays once its update is passed.";
        Example = "fairseq.manual(lr=0.1, epoch2lr='{1: 0.1, 3: 0.05}')";
    }

    internal override Curve Bind(BoundCall call) =>
        new FairseqManualRates(
            RateIn(call),
            EpochLength(call),
            [.. Entries(Epochs.In(call), Epochs.Name)],
            [.. Entries(Updates.In(call), Updates.Name)]
        );

    // {'1,2': 0.1, '3-4': 0.05}
    private static IEnumerable<(long From, double Rate)> Entries(string text, string name)
    {
        foreach (var entry in SettingsText.Read($"map = {text}")?.Map("map") ?? throw Wrong(text, name))
        {
            if (entry.Value is not NumberSyntax { Value: var rate })
                throw Wrong(text, name);
            foreach (var part in entry.Key.Split(','))
            {
                long[] ends =
                [
                    .. part.Split('-')
                        .Select(end => long.TryParse(end, out var number) ? number : throw Wrong(text, name)),
                ];
                for (var at = ends[0]; at <= ends[^1] && ends[^1] - ends[0] < 100_000; at++)
                    yield return (at, rate);
            }
        }
    }

    private static ScheduleBindingException Wrong(string text, string name) =>
        new($"'{name}' must be a dictionary such as {{'1,2': 0.1, '3-4': 0.05}}, but was {text}.");
}
