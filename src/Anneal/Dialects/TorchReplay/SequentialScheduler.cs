namespace Anneal.Dialects.TorchReplay;

/// <summary>
/// <c>SequentialLR</c>: its schedulers were all made, and have all taken their first step, before it is made itself.
/// </summary>
internal sealed class SequentialScheduler(
    TorchSetup setup,
    IReadOnlyList<TorchScheduler> schedulers,
    ValueList<double> milestones
) : TorchScheduler
{
    private double lastEpoch = setup.LastEpoch + 1;
    private double lastRate;
    private long? stepCount;

    public override TorchProgress Progress =>
        new(null, (long)lastEpoch, stepCount, lastRate, [.. schedulers.Select(scheduler => scheduler.Progress)]);

    public override long StepsAtRest => Math.Min(Active.StepsAtRest, StepsOfTurn);

    public override long StepsForgotten => Math.Min(Active.StepsForgotten, StepsOfTurn);

    private TorchScheduler Active => schedulers[Bisect(lastEpoch)];

    // All steps of a turn but its last one, whose rate the next scheduler begins with.
    private long StepsOfTurn
    {
        get
        {
            var end = Length.Longest;
            foreach (var milestone in milestones)
                if (milestone > lastEpoch)
                    end = Math.Min(end, milestone);
            return (long)Math.Max(0, Math.Ceiling(end) - lastEpoch - 2);
        }
    }

    public override void Skip(long steps)
    {
        Active.Skip(steps);
        lastEpoch += steps;
    }

    public override void Attach()
    {
        setup.Group.Rate = setup.Group.InitialRate!.Value;
        foreach (var scheduler in schedulers)
            scheduler.Undo();
        schedulers[0].InitialStep();
        lastRate = setup.Group.Rate;
    }

    public override void InitialStep()
    {
        // The base class sets it and SequentialLR's own step() never moves it.
        stepCount = 0;
        Step();
    }

    public override void Step()
    {
        lastEpoch++;
        var index = Bisect(lastEpoch);
        if (index > 0 && milestones[index - 1] == lastEpoch)
            schedulers[index].BeginTurn();
        else
            schedulers[index].Step();
        lastRate = setup.Group.Rate;
    }

    public override void Step(double epoch) =>
        throw new CurveValueException("SequentialLR takes no epoch: its step() has no argument.");

    public override void BeginTurn() =>
        throw new CurveValueException(
            "SequentialLR cannot begin at a milestone of another SequentialLR; PyTorch fails there too."
        );

    public override void Undo()
    {
        if (setup.Release == TorchRelease.V1)
            lastEpoch--;
        else
            foreach (var scheduler in schedulers)
                scheduler.Undo();
    }

    // Python's bisect_right, which halves the list even where it is not in order.
    private int Bisect(double epoch)
    {
        var (low, high) = (0, milestones.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (epoch < milestones[middle])
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
