namespace Anneal.Dialects.TorchReplay;

internal sealed class OneCycleScheduler(TorchSetup setup, OneCyclePhases phases, OneCycleValues values)
    : EpochScheduler(setup)
{
    public override long? LastStep => phases.LastStep;

    public override void Attach()
    {
        if (LastEpoch == -1)
        {
            (Group.InitialRate, Group.MaxRate, Group.MinRate) = (values.InitialRate, values.MaxRate, values.MinRate);
            if (values.CyclesMomentum)
                (Group.MaxMomentum, Group.BaseMomentum) = (values.MaxMomentum, values.BaseMomentum);
        }
        base.Attach();
    }

    public override long StepsForgotten => StepsBefore(phases.TotalSteps + 1);

    protected override double Next()
    {
        if (LastEpoch > phases.TotalSteps)
            throw new CurveValueException(
                $"there must be at most {NumberText.Format(phases.TotalSteps)} steps, as 'total_steps' says, but step "
                    + $"{NumberText.Format(LastEpoch)} was taken; PyTorch fails there too."
            );
        // PyTorch reads these from the group, where another OneCycleLR may have left its own.
        if (Group is not { InitialRate: { } initial, MaxRate: { } max, MinRate: { } min })
            throw new ArgumentException(
                "'last_epoch' must be -1: a OneCycleLR can be resumed in the middle only in PyTorch itself, from "
                    + "the 'max_lr' and 'min_lr' that it keeps in the group; read the schedule at the later step "
                    + "instead."
            );
        if (values.CyclesMomentum)
            Group.Momentum = phases.Momentum(LastEpoch, Group.MaxMomentum, Group.BaseMomentum);
        return phases.Rate(LastEpoch, initial, max, min);
    }
}
