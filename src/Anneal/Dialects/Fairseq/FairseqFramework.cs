using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedules of fairseq, <c>--lr-scheduler</c>.</summary>
internal static class FairseqFramework
{
    public static Framework Instance { get; } =
        new("fairseq", ["fairseq.optim.lr_scheduler"], () =>
            [
                new FairseqInverseSqrt(),
                new FairseqPolynomialDecay(),
                new FairseqCosine(),
                new FairseqTriStage(),
                new FairseqTriangular(),
                new FairseqStep(),
                new FairseqFixed(),
                new FairseqManual(),
                new FairseqPlateau(),
            ]
        )
        {
            NeedsFullName = true,
            OfSettings = OfSettings,
        };

    private const string Scheduler = "lr_scheduler";

    // Besides those of its schedules, of which others have some too.
    private static readonly string[] OfTraining = ["criterion", "max_tokens", "task"],
        OfOthers = ["lr", "decay_steps", "lr_decay", "max_lr", "min_lr", "power", "warmup_steps"];

    // The other flags of a command line are not the schedule's, unless they are nearly one of its own.
    private static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (settings.Map(Scheduler) is { } map && map.Text("_name") is { } kind)
            return SettingsCall.Of(
                $"fairseq.{kind}",
                Instance.Definitions.FirstOrDefault(each => each.Name == kind) is { } definition
                    ? definition.WithElsewhere(map, "lr", "max_update")
                    : map,
                "_name"
            );
        // Many trainings have a setting of this name, but not those beside it.
        if (
            settings.Text(Scheduler) is not { } name
            || !(settings.Keys.Any(IsOwn) || (settings is SettingsMap { HasFlags: true } && settings.Keys.All(IsAlso)))
        )
            return null;
        return Instance.Definitions.FirstOrDefault(each => each.Name == name) is { } known
            ? SettingsCall.OfOwn(known, settings)
            : SettingsCall.Of($"fairseq.{name}", settings, Scheduler);
    }

    // What it calls updates others call steps.
    private static bool IsOwn(string name) =>
        OfTraining.Contains(name)
        || name.Contains("update", StringComparison.Ordinal)
        || (!OfOthers.Contains(name) && name != Scheduler && IsAlso(name));

    private static bool IsAlso(string name) =>
        name == Scheduler || Instance.Definitions.Any(each => each.IndexOf(name) >= 0);
}
