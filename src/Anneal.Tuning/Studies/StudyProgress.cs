namespace Anneal.Tuning.Studies;

/// <summary>How far a study is.</summary>
/// <param name="Trials">Trainings that have a result.</param>
/// <param name="Running">Trainings that go on.</param>
/// <param name="CostSteps">Updates that were made.</param>
/// <param name="SavedSteps">Updates that had not to be made, since trainings shared them.</param>
public readonly record struct StudyProgress(int Trials, int Running, long CostSteps, long SavedSteps);
