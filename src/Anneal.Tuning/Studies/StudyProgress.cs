namespace Anneal.Tuning.Studies;

/// <summary>How far a study is.</summary>
/// <param name="Trials">Trainings that have a result.</param>
/// <param name="Running">Trainings that go on.</param>
/// <param name="CostSteps">Updates that were made.</param>
/// <param name="SavedSteps">Updates that had not to be made, since trainings shared them.</param>
public readonly record struct StudyProgress(int Trials, int Running, long CostSteps, long SavedSteps)
{
    /// <summary>Candidates that came to a next rung, once for each.</summary>
    public int Promoted { get; init; }

    /// <summary>Candidates that have a value on a rung, and will not come to the next one.</summary>
    public int Pruned { get; init; }

    /// <summary>Candidates that diverged or failed.</summary>
    public int WithoutValue { get; init; }

    /// <summary>The best of the highest rung that has one; null where nothing has a value.</summary>
    public StudyLeader? Leader { get; init; }
}
