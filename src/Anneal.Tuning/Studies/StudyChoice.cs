using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>What is trained next, and from where.</summary>
/// <param name="Assignment">What is trained.</param>
/// <param name="From">Updates that are taken from a checkpoint of another training; null: what the rungs say.</param>
public readonly record struct StudyChoice(Assignment Assignment, long? From = null);
