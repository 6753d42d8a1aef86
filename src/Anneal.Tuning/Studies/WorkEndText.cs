namespace Anneal.Tuning.Studies;

/// <summary>Why a process has left a study, in the words that a store keeps.</summary>
internal static class WorkEndText
{
    public static string Of(WorkEnd end) =>
        end switch
        {
            WorkEnd.Over => "the study is over",
            WorkEnd.Idle => "there was nothing to train",
            _ => "its time was up",
        };

    public static string Of(Exception error) =>
        error is OperationCanceledException ? "it was told to stop" : error.Message;
}
