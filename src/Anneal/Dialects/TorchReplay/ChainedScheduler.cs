namespace Anneal.Dialects.TorchReplay;

/// <summary><c>ChainedScheduler</c>: every scheduler takes its step, one after the other, on the same rate.</summary>
internal sealed class ChainedScheduler(TorchSetup setup, IReadOnlyList<TorchScheduler> schedulers) : TorchScheduler
{
    private double lastRate = setup.Group.Rate;

    public override TorchProgress Progress =>
        new(null, null, null, lastRate, [.. schedulers.Select(scheduler => scheduler.Progress)]);

    public override long StepsAtRest
    {
        get
        {
            var least = long.MaxValue;
            foreach (var scheduler in schedulers)
                least = Math.Min(least, scheduler.StepsAtRest);
            return least;
        }
    }

    // One that sets the rate anew forgets what all before it did, but those read what it left.
    public override long StepsForgotten
    {
        get
        {
            var least = long.MaxValue;
            foreach (var scheduler in schedulers)
                least = Math.Min(least, scheduler.StepsForgotten);
            return least;
        }
    }

    public override void Skip(long steps)
    {
        foreach (var scheduler in schedulers)
            scheduler.Skip(steps);
    }

    public override void InitialStep() => Step();

    public override void Step()
    {
        foreach (var scheduler in schedulers)
            scheduler.Step();
        lastRate = setup.Group.Rate;
    }

    public override void Step(double epoch) =>
        throw new CurveValueException("ChainedScheduler takes no epoch: its step() has no argument.");

    public override void BeginTurn() =>
        throw new CurveValueException(
            "ChainedScheduler cannot begin at a milestone of a SequentialLR; PyTorch fails there too."
        );

    public override void Undo()
    {
        if (setup.Release == TorchRelease.V1)
            throw new CurveValueException(
                "ChainedScheduler cannot stand in a SequentialLR in PyTorch 1.13; later releases take it as the first."
            );
        foreach (var scheduler in schedulers)
            scheduler.Undo();
    }
}
