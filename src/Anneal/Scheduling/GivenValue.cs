namespace Anneal.Scheduling;

/// <summary>What a setter was given last, and what before it; NaN where nothing was.</summary>
internal struct GivenValue()
{
    /// <summary>What it was given last, or is to be given.</summary>
    public double Now { get; private set; } = double.NaN;

    /// <summary>What it was given before.</summary>
    public double Before { get; private set; } = double.NaN;

    public void Prepare(double next) => (Before, Now) = (Now, next);

    public void Unprepare() => Now = Before;
}
