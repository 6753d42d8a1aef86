using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Anneal.Reporting.Mlflow;

/// <summary>Tells a server of MLflow (2.0 and later) about trainings, by its REST interface.</summary>
/// <remarks>
/// Thread-safe. Every call throws <see cref="MlflowException"/> where the server answers anything but success, and
/// <see cref="HttpRequestException"/> or <see cref="TaskCanceledException"/> where it cannot be reached or is slow.
/// Source: mlflow.org/docs/latest/rest-api.html.
/// </remarks>
public sealed class MlflowClient
{
    private const int MostMetrics = 1_000, // in one call, as the interface says
        MostParameters = 100,
        LongestParameter = 500, // characters that every version keeps
        RunsPerPage = 1_000;

    private readonly MlflowConnection connection;

    /// <param name="http">Sends; the caller owns it, and says how long an answer may take.</param>
    /// <param name="server">The server's address. Of http or https, without a user.</param>
    /// <param name="authorization">What the server asks for; null for nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="server"/> is no such address.</exception>
    public MlflowClient(HttpClient http, Uri server, AuthenticationHeaderValue? authorization = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(server);
        if (!server.IsAbsoluteUri || server.Scheme is not ("http" or "https") || server.UserInfo.Length > 0)
            throw new ArgumentException(
                "The address of a server of MLflow must begin with http:// or https:// and name no user, as in "
                    + "http://localhost:5000.",
                nameof(server)
            );
        connection = new(http, server, authorization);
    }

    /// <summary>The id of an experiment, which is made where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<string> ExperimentAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        try
        {
            return await FindAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (MlflowException none) when (none.Code == "RESOURCE_DOES_NOT_EXIST")
        {
            try
            {
                using var made = await connection
                    .PostAsync("experiments/create", json => json.WriteString("name", name), cancellationToken)
                    .ConfigureAwait(false);
                return MlflowConnection.Text(made.RootElement, "experiment_id");
            }
            catch (MlflowException taken) when (taken.Code == "RESOURCE_ALREADY_EXISTS")
            {
                // Somebody else made it meanwhile.
                return await FindAsync(name, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The runs of an experiment that have a tag.</summary>
    /// <param name="experiment">The experiment's id.</param>
    /// <param name="tag">The tag's name.</param>
    /// <param name="value">Its value, without an apostrophe.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<MlflowRun>> RunsAsync(
        string experiment,
        string tag,
        string value,
        CancellationToken cancellationToken
    )
    {
        var runs = new List<MlflowRun>();
        string? page = null;
        do
        {
            using var found = await connection
                .PostAsync(
                    "runs/search",
                    json =>
                    {
                        json.WriteStartArray("experiment_ids");
                        json.WriteStringValue(experiment);
                        json.WriteEndArray();
                        json.WriteString("filter", $"tags.`{tag}` = '{value}'");
                        json.WriteNumber("max_results", RunsPerPage);
                        if (page is not null)
                            json.WriteString("page_token", page);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            runs.AddRange(MlflowAnswers.Runs(found.RootElement));
            page = MlflowAnswers.NextPage(found.RootElement);
        } while (page is not null);
        return runs;
    }

    /// <summary>Begins a run.</summary>
    /// <param name="experiment">The experiment's id.</param>
    /// <param name="name">The run's name.</param>
    /// <param name="begun">When it began.</param>
    /// <param name="tags">Its tags; <c>mlflow.parentRunId</c> makes it a child of another run.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(
        string experiment,
        string name,
        DateTimeOffset begun,
        IReadOnlyDictionary<string, string> tags,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(tags);
        using var made = await connection
            .PostAsync(
                "runs/create",
                json =>
                {
                    json.WriteString("experiment_id", experiment);
                    json.WriteString("run_name", name);
                    json.WriteNumber("start_time", begun.ToUnixTimeMilliseconds());
                    WritePairs(json, "tags", tags);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return MlflowConnection.Text(
            MlflowConnection.Part(MlflowConnection.Part(made.RootElement, "run"), "info"),
            "run_id"
        );
    }

    /// <summary>Adds points and parameters to a run, in as many calls as the interface's limits ask for.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="metrics">The points.</param>
    /// <param name="parameters">What it was trained with; longer values are cut off after 500 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task LogAsync(
        string run,
        IReadOnlyList<MlflowMetric> metrics,
        IReadOnlyDictionary<string, string> parameters,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var part in parameters.Chunk(MostParameters))
            await LogAsync(json => WritePairs(json, "params", part)).ConfigureAwait(false);
        foreach (var part in metrics.Chunk(MostMetrics))
            await LogAsync(json => WriteMetrics(json, part)).ConfigureAwait(false);

        async Task LogAsync(Action<Utf8JsonWriter> write)
        {
            using var _ = await connection
                .PostAsync(
                    "runs/log-batch",
                    json =>
                    {
                        json.WriteString("run_id", run);
                        write(json);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>Ends a run.</summary>
    /// <param name="run">The run's id.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="ended">When.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task EndAsync(
        string run,
        MlflowStatus status,
        DateTimeOffset ended,
        CancellationToken cancellationToken
    )
    {
        using var _ = await connection
            .PostAsync(
                "runs/update",
                json =>
                {
                    json.WriteString("run_id", run);
                    json.WriteString("status", $"{status}".ToUpperInvariant());
                    json.WriteNumber("end_time", ended.ToUnixTimeMilliseconds());
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<string> FindAsync(string name, CancellationToken cancellationToken)
    {
        using var found = await connection
            .GetAsync($"experiments/get-by-name?experiment_name={Uri.EscapeDataString(name)}", cancellationToken)
            .ConfigureAwait(false);
        return MlflowConnection.Text(MlflowConnection.Part(found.RootElement, "experiment"), "experiment_id");
    }

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteString("value", value.Length > LongestParameter ? value[..LongestParameter] : value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMetrics(Utf8JsonWriter json, IEnumerable<MlflowMetric> metrics)
    {
        json.WriteStartArray("metrics");
        foreach (var metric in metrics)
        {
            json.WriteStartObject();
            json.WriteString("key", metric.Name);
            if (double.IsFinite(metric.Value))
                json.WriteNumber("value", metric.Value);
            else
                json.WriteString("value", metric.Value.ToString(CultureInfo.InvariantCulture)); // as protocol buffers do
            json.WriteNumber("timestamp", metric.Time.ToUnixTimeMilliseconds());
            json.WriteNumber("step", metric.Step);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
