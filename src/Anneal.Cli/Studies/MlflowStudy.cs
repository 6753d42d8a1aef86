using System.Globalization;
using Anneal.Reporting.Mlflow;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>A study on a server of MLflow: a run, with a child for each attempt, known again by their tags.</summary>
/// <param name="client">Talks to the server.</param>
/// <param name="name">The study's name, which the experiment has too.</param>
/// <param name="id">What no other study has.</param>
/// <param name="swept">What is swept.</param>
internal sealed class MlflowStudy(MlflowClient client, string name, string id, SweptStudy swept)
{
    private const string StudyTag = "anneal.study",
        AttemptTag = "anneal.attempt",
        ParentTag = "mlflow.parentRunId";

    private readonly Dictionary<string, MlflowRun> attempts = [];
    private string? experiment,
        parent;

    /// <summary>The metric that is sent.</summary>
    public string Metric => swept.Metric;

    /// <summary>The run of an attempt; null where the server has none.</summary>
    public MlflowRun? Known(long attempt) => attempts.GetValueOrDefault(Text(attempt));

    /// <summary>Learns what the server has; called once more where a call may have come there and its answer not
    /// here.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        experiment ??= await client.ExperimentAsync(name, cancellationToken);
        foreach (var run in await client.RunsAsync(experiment, StudyTag, id, cancellationToken))
            if (run.Tags.TryGetValue(AttemptTag, out var attempt))
                attempts[attempt] = run;
            else
                parent = run.Id;
        parent ??= await client.BeginAsync(
            experiment,
            name,
            DateTimeOffset.UtcNow,
            new Dictionary<string, string> { [StudyTag] = id },
            cancellationToken
        );
    }

    /// <summary>The id of an attempt's run, which is begun where there is none.</summary>
    /// <param name="attempt">The attempt's number.</param>
    /// <param name="assignment">What it trains.</param>
    /// <param name="begun">When it began.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<string> BeginAsync(
        long attempt,
        Assignment assignment,
        DateTimeOffset begun,
        CancellationToken cancellationToken
    )
    {
        if (Known(attempt) is { } known)
            return known.Id;
        if (experiment is null || parent is null)
            throw new InvalidOperationException("The study must be opened before.");
        var tags = new Dictionary<string, string>
        {
            [StudyTag] = id,
            [AttemptTag] = Text(attempt),
            [ParentTag] = parent,
        };
        var run = await client.BeginAsync(experiment, NameOf(assignment), begun, tags, cancellationToken);
        attempts[Text(attempt)] = new(run, IsOver: false, tags, new Dictionary<string, long>());
        await client.LogAsync(run, [], Parameters(assignment), cancellationToken);
        return run;
    }

    /// <summary>Sends values of an attempt.</summary>
    public Task LogAsync(string run, IReadOnlyList<MlflowMetric> metrics, CancellationToken cancellationToken) =>
        client.LogAsync(run, metrics, new Dictionary<string, string>(), cancellationToken);

    /// <summary>Ends an attempt's run.</summary>
    public Task EndAsync(string run, TrialOutcome outcome, DateTimeOffset ended, CancellationToken cancellationToken)
    {
        var status = outcome switch
        {
            TrialOutcome.Completed => MlflowStatus.Finished,
            TrialOutcome.Stopped or TrialOutcome.Lost => MlflowStatus.Killed,
            _ => MlflowStatus.Failed,
        };
        return client.EndAsync(run, status, ended, cancellationToken);
    }

    /// <summary>Ends the study's run.</summary>
    public Task EndStudyAsync(CancellationToken cancellationToken) =>
        parent is null
            ? Task.CompletedTask
            : client.EndAsync(parent, MlflowStatus.Finished, DateTimeOffset.UtcNow, cancellationToken);

    private Dictionary<string, string> Parameters(Assignment assignment)
    {
        var candidate = swept.Settings.Space[assignment.Candidate];
        var parameters = candidate.Values.ToDictionary(value => value.Name, value => value.Value);
        parameters["rate"] = candidate.Rate.ToString("R", CultureInfo.InvariantCulture);
        parameters["schedule"] = candidate.Recipe.ToString();
        parameters["seed"] = assignment.Seed.ToString(CultureInfo.InvariantCulture);
        parameters["updates"] = Text(swept.Settings.Plan.Rungs[assignment.Rung].Steps);
        return parameters;
    }

    private static string NameOf(Assignment assignment) =>
        FormattableString.Invariant(
            $"candidate {assignment.Candidate}, rung {assignment.Rung + 1}, seed {assignment.Seed}"
        );

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
