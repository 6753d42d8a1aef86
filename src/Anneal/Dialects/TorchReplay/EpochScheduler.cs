namespace Anneal.Dialects.TorchReplay;

/// <summary>A scheduler that counts epochs: the base class of all but the schedulers of schedulers.</summary>
internal abstract class EpochScheduler(TorchSetup setup) : TorchScheduler
{
    protected TorchGroup Group => setup.Group;

    protected double LastEpoch { get; set; } = setup.LastEpoch;

    protected long StepCount { get; private set; }

    /// <summary>The rate that closed forms start from.</summary>
    public double BaseRate { get; set; }

    private double lastRate;

    /// <summary>Whether the constructor's step is under way.</summary>
    protected bool IsInitial { get; private set; }

    /// <summary>
    /// Whether recursions have nothing yet to start from: PyTorch 1.13 asks for epoch 0, later ones for the
    /// constructor.
    /// </summary>
    protected bool IsFirst => Release == TorchRelease.V1 ? LastEpoch == 0 : IsInitial;

    protected TorchRelease Release => setup.Release;

    public override void Attach()
    {
        if (LastEpoch == -1)
            Group.InitialRate ??= Group.Rate;
        BaseRate = Group.InitialRate
            ?? throw new ArgumentException(
                $"'last_epoch' must be -1 at the start of a run, but was {NumberText.Format(LastEpoch)}: to resume "
                    + "a run "
                    + "in the middle, give the rate that the group has at the moment (PresentRate) beside its base "
                    + "rate; "
                    + "PyTorch asks for 'initial_lr' in the group."
            );
        InitialStep();
    }

    public sealed override void InitialStep()
    {
        StepCount = 0;
        IsInitial = true;
        Step();
        IsInitial = false;
    }

    public override void Step()
    {
        StepCount++;
        LastEpoch++;
        Set(Next());
    }

    public override void Skip(long steps)
    {
        StepCount += steps;
        LastEpoch += steps;
    }

    public override void Step(double epoch)
    {
        StepCount++;
        Restart(epoch);
    }

    public sealed override void BeginTurn()
    {
        if (Release == TorchRelease.V1)
            Step(0);
        else
            Restart(0);
    }

    public sealed override void Undo() => LastEpoch--;

    /// <summary><c>get_lr()</c> outside of a step, as Ignite's wrapper calls it.</summary>
    public virtual double Ask() => Next();

    /// <summary>Counts an epoch without a step, as Ignite's wrapper does.</summary>
    public void Count() => LastEpoch++;

    public sealed override TorchProgress Progress => new(BaseRate, (long)LastEpoch, StepCount, lastRate, []);

    /// <summary>All steps where an epoch has come, from which on the rate rests; else none.</summary>
    protected long AllFrom(double epoch) => LastEpoch >= Math.Max(0, epoch) ? long.MaxValue : 0;

    /// <summary>The steps before the one that reaches an epoch; 0 where that is not ahead.</summary>
    protected long StepsBefore(double epoch) => (long)Math.Clamp(epoch - 1 - LastEpoch, 0, Length.Longest);

    protected void Set(double rate) => Group.Rate = lastRate = rate;

    /// <summary>The rate of <see cref="LastEpoch"/>, most often from the rate now in force.</summary>
    protected abstract double Next();

    /// <summary>
    /// The rate of <see cref="LastEpoch"/> from the base rate alone; null where the class has no such formula.
    /// </summary>
    protected virtual double? ClosedForm() => null;

    private void Restart(double epoch)
    {
        LastEpoch = epoch;
        Set(ClosedForm() ?? Next());
    }
}
