using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A callback sets the rate at every epoch, beside a schedule that sets it at every update.</summary>
internal static class CallbackOverSchedule
{
    public static SourceRule Rule { get; } = new("LP018", "a callback beside a schedule", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        from trainer in trace.Of<TrainerRunEvent>()
        where trainer.Overwriting is not null
        select Rule.Find(
            trainer.Overwriting!.At,
            LintSeverity.Error,
            $"'{trainer.Overwriting!.Name}' sets the rate of an optimizer that was made with a schedule: Keras refuses "
                + "it, and the run stops.",
            "give the optimizer a number as its rate, or leave the callback out."
        );
}
