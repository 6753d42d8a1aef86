using System.Globalization;

namespace Anneal.Dialects.TorchReplay;

internal sealed class OneCycleScheduler : EpochScheduler
{
    private readonly OneCyclePhases phases;
    private readonly bool cyclesMomentum;

    public OneCycleScheduler(TorchSetup setup, OneCyclePhases phases, OneCycleValues values)
        : base(setup)
    {
        (this.phases, cyclesMomentum) = (phases, values.CyclesMomentum);
        if (LastEpoch != -1)
            return;
        (Group.InitialRate, Group.MaxRate, Group.MinRate) = (values.InitialRate, values.MaxRate, values.MinRate);
        if (cyclesMomentum)
            (Group.MaxMomentum, Group.BaseMomentum) = (values.MaxMomentum, values.BaseMomentum);
    }

    protected override double Next()
    {
        if (LastEpoch > phases.TotalSteps)
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"there must be at most {phases.TotalSteps} steps, as 'total_steps' says, but step {LastEpoch} "
                        + $"was taken; PyTorch fails there too."
                )
            );
        // PyTorch reads these from the group, where another OneCycleLR may have left its own.
        if (Group is not { InitialRate: { } initial, MaxRate: { } max, MinRate: { } min })
            throw new ArgumentException(
                "'last_epoch' must be -1: a OneCycleLR can be taken up in the middle only in PyTorch itself, from "
                    + "the 'max_lr' and 'min_lr' that it keeps in the group; read the schedule at the later step "
                    + "instead."
            );
        if (cyclesMomentum)
            Group.Momentum = phases.Momentum(LastEpoch, Group.MaxMomentum, Group.BaseMomentum);
        return phases.Rate(LastEpoch, initial, max, min);
    }
}
