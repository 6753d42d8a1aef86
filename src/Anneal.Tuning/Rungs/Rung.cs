namespace Anneal.Tuning.Rungs;

/// <summary>A level of a halving search.</summary>
/// <param name="Steps">Updates that a candidate has been trained for at its end.</param>
/// <param name="Count">The most candidates that come to it.</param>
/// <param name="Seeds">Trainings of each.</param>
/// <param name="StepsBefore">Updates that a candidate brings along from the rung below.</param>
public sealed record Rung(long Steps, int Count, int Seeds, long StepsBefore)
{
    /// <summary>Updates that are made on it, at most.</summary>
    public long TotalSteps => Count * Seeds * Steps - Count * StepsBefore;
}
