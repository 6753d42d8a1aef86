namespace Anneal.Tuning.Studies;

/// <summary>Why a process that worked on a study has left it.</summary>
public enum WorkEnd
{
    /// <summary>The study is over.</summary>
    Over,

    /// <summary>There was nothing to train for as long as <see cref="WorkLimits.Idle"/> says.</summary>
    Idle,

    /// <summary>Its time is up, or too short for another trial.</summary>
    TimeUp,
}
