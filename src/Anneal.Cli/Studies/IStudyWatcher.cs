using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>Tells others how a study goes. It never throws: a study does not end because somebody cannot listen.</summary>
internal interface IStudyWatcher
{
    /// <summary>Takes in what happened; called by several threads.</summary>
    void Take(StudyEvent happened);

    /// <summary>Takes in that this process works on the study no more.</summary>
    /// <param name="isOver">Whether the study is over; else it was stopped.</param>
    Task EndAsync(bool isOver);
}
