using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A plateau is given to Lightning without the metric that it watches.</summary>
internal static class NoMonitor
{
    public static SourceRule Rule { get; } = new("LP017", "a plateau without 'monitor'", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        from trainer in trace.Of<TrainerRunEvent>()
        where trainer.Configured is { Monitor: null, IsOld: false, Scheduler.IsPlateau: true }
        select Rule.Find(
            trainer.At,
            LintSeverity.Error,
            "Lightning needs to be told which metric a ReduceLROnPlateau watches, and stops with an error without it.",
            "return 'lr_scheduler': {'scheduler': …, 'monitor': 'val_loss'}."
        );
}
