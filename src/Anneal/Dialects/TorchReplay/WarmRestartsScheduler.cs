namespace Anneal.Dialects.TorchReplay;

internal sealed class WarmRestartsScheduler(TorchSetup setup, double firstPeriod, double growth, double etaMin)
    : EpochScheduler(setup)
{
    private double period;
    private double position;

    public override void Attach()
    {
        (period, position) = (firstPeriod, LastEpoch);
        base.Attach();
    }

    public override void Step()
    {
        if (LastEpoch < 0)
        {
            Step(0);
            return;
        }
        MoveOn();
        Reach(LastEpoch + 1);
    }

    public override long StepsForgotten => LastEpoch < 0 ? 0 : long.MaxValue;

    public override void Skip(long steps)
    {
        LastEpoch += steps; // its step() does not count the calls
        for (var step = 0L; step < steps; step++)
            MoveOn();
    }

    /// <summary>Ignite wraps this class once more, so that asking moves on.</summary>
    public override double Ask()
    {
        MoveOn();
        return Next();
    }

    public override void Step(double epoch)
    {
        if (epoch < 0)
            throw new CurveValueException(
                FormattableString.Invariant($"the epoch must be at least 0, but was {epoch}.")
            );
        (position, period) = Find(epoch);
        Reach(epoch);
    }

    protected override double Next() => etaMin + (BaseRate - etaMin) * (1 + Math.Cos(Math.PI * position / period)) / 2;

    private void MoveOn()
    {
        position++;
        if (position < period)
            return;
        position = Release == TorchRelease.V1 ? position - period : position % period;
        period *= growth;
    }

    private (double Position, double Period) Find(double epoch)
    {
        if (epoch < firstPeriod)
            return (epoch, firstPeriod);
        if (growth == 1)
            return (epoch % firstPeriod, firstPeriod);
        // PyTorch's own logarithm, with its rounding: a restart may be found one cycle early.
        var cycle = Math.Truncate(Math.Log(epoch / firstPeriod * (growth - 1) + 1) / Math.Log(growth));
        var longer = Math.Pow(growth, cycle);
        return (epoch - firstPeriod * (longer - 1) / (growth - 1), firstPeriod * longer);
    }

    private void Reach(double epoch)
    {
        LastEpoch = Math.Floor(epoch);
        Set(Next());
    }
}
