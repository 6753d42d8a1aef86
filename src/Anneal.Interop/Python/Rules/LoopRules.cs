namespace Anneal.Interop.Python.Rules;

/// <summary>The rules for training loops.</summary>
internal static class LoopRules
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<SourceRule> All { get; } =
    [
        ZeroGradBeforeStep.Rule,
        BackwardTwice.Rule,
        SchedulerBeforeOptimizer.Rule,
        SteppedInsideAndOutside.Rule,
        NextRateLogged.Rule,
        WrongStepArguments.Rule,
        PreviewConsumes.Rule,
        AppliedTooLate.Rule,
        NeverStepped.Rule,
        OptimizerNeverStepped.Rule,
        ResumedWithoutState.Rule,
        MadeInEveryPass.Rule,
        Overwriting.Rule,
        InternalRate.Rule,
        PositionByHand.Rule,
        MisplacedSetting.Rule,
        NoMonitor.Rule,
        CallbackOverSchedule.Rule,
        IdleIgnore.Rule,
        NothingAhead.Rule,
        PlannedRun.Rule,
    ];
}
