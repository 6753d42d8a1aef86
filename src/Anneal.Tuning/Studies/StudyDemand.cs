namespace Anneal.Tuning.Studies;

/// <summary>What a study asks of those who work on it.</summary>
/// <param name="Ended">Trials that have a result.</param>
/// <param name="Running">Trials that are being trained.</param>
/// <param name="Waits">Whether there is a trial that nobody trains yet.</param>
public readonly record struct StudyDemand(int Ended, int Running, bool Waits);
