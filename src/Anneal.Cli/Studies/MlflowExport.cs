using Anneal.Reporting.Mlflow;
using Anneal.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>Sends to MLflow what it does not have of a study in a database.</summary>
internal static class MlflowExport
{
    /// <summary>Sends each attempt's values after the last one that the server has.</summary>
    /// <returns>How many values were sent.</returns>
    /// <exception cref="IOException">The server cannot be reached, or refuses.</exception>
    public static async Task<int> SendAsync(
        MlflowStudy study,
        StudyDatabase database,
        string name,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await study.OpenAsync(cancellationToken);
            var reported = database.Values(name).ToLookup(value => value.Attempt);
            var sent = 0;
            foreach (var attempt in database.Attempts(name))
            {
                var known = study.Known(attempt.Attempt);
                var last = known?.LastSteps.GetValueOrDefault(study.Metric, -1) ?? -1;
                var time = attempt.Ended ?? attempt.Started;
                MlflowMetric[] missing =
                [
                    .. from value in reported[attempt.Attempt]
                    where value.Step > last
                    select new MlflowMetric(study.Metric, value.Step, value.Value ?? double.NaN, time),
                ];
                if (known is { IsOver: true } && missing.Length == 0)
                    continue;
                var run = await study.BeginAsync(
                    attempt.Attempt,
                    attempt.Assignment,
                    attempt.Started,
                    cancellationToken
                );
                await study.LogAsync(run, missing, cancellationToken);
                sent += missing.Length;
                if (attempt.Ended is { } ended && Outcome(attempt.State) is { } outcome)
                    await study.EndAsync(run, outcome, ended, cancellationToken);
            }
            return sent;
        }
        catch (Exception error)
            when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"the server of MLflow cannot be reached: {error.Message}", error);
        }
    }

    private static TrialOutcome? Outcome(string state) =>
        state switch
        {
            AttemptStates.Completed => TrialOutcome.Completed,
            AttemptStates.Stopped => TrialOutcome.Stopped,
            AttemptStates.Lost => TrialOutcome.Lost,
            AttemptStates.Running => null,
            _ => TrialOutcome.Failed,
        };
}
