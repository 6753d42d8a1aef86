using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>What says when a scheduler is stepped stands where Lightning does not read it.</summary>
internal static class MisplacedSetting
{
    public static SourceRule Rule { get; } = new("LP016", "a setting of the scheduler that is not read", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        from trainer in trace.Of<TrainerRunEvent>()
        where trainer.Configured is { Misplaced: not null }
        select Rule.Find(
            trainer.At,
            LintSeverity.Warning,
            $"'{trainer.Configured!.Misplaced}' stands beside 'lr_scheduler', where Lightning does not read it: the "
                + "scheduler is stepped once an epoch.",
            "put it into the dictionary of the scheduler: 'lr_scheduler': {'scheduler': …, 'interval': …}."
        );
}
