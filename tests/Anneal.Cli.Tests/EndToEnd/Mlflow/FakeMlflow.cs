using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anneal.Studies.Tests.Databases;

namespace Anneal.Cli.Tests.EndToEnd.Mlflow;

/// <summary>A small server of MLflow on loopback, which holds the limits of its interface, and can be made to
/// fail.</summary>
internal sealed class FakeMlflow : IDisposable
{
    private const int MostBytes = 1_000_000;

    private readonly HttpListener listener = new();
    private readonly Lock gate = new();

    public FakeMlflow(int? port = null)
    {
        Port = port ?? LoopbackPort.Free();
        listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>Runs by id: name, tags, params, metrics, status.</summary>
    public ConcurrentDictionary<string, Run> Runs { get; private init; } = [];

    /// <summary>Experiments by name.</summary>
    public ConcurrentDictionary<string, string> Experiments { get; private init; } = [];

    /// <summary>The authorizations that came.</summary>
    public ConcurrentBag<string?> Authorizations { get; } = [];

    /// <summary>What is wrong with a call; null for nothing.</summary>
    public Func<string, string?> Fault { get; set; } = _ => null;

    /// <summary>What broke a rule of the interface.</summary>
    public ConcurrentBag<string> Broken { get; } = [];

    /// <summary>The same server, started again on its port.</summary>
    public FakeMlflow Again() => new(Port) { Runs = Runs, Experiments = Experiments };

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(call));
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException) { }
    }

    private async Task AnswerAsync(HttpListenerContext call)
    {
        var what = call.Request.Url!.AbsolutePath.Split("/api/2.0/mlflow/")[^1];
        Authorizations.Add(call.Request.Headers["Authorization"]);
        using var reader = new StreamReader(call.Request.InputStream);
        var text = await reader.ReadToEndAsync();
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
            Broken.Add($"{what}: {text.Length} bytes");
        var fault = Fault(what);
        if (fault == "close")
        {
            await CloseAsync(call.Response);
            return;
        }
        if (fault == "slow")
            await Task.Delay(TimeSpan.FromSeconds(2));
        var (status, answer) = fault is null or "slow" or "applied" ? Do(what, text, call.Request) : Failed(fault);
        if (fault == "applied") // done, and the answer is lost
        {
            await CloseAsync(call.Response);
            return;
        }
        try
        {
            call.Response.StatusCode = status;
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            call.Response.Close();
        }
        catch (HttpListenerException)
        {
            // Who asked has gone.
        }
    }

    /// <summary>Cuts the connection off in the middle of an answer.</summary>
    private static async Task CloseAsync(HttpListenerResponse response)
    {
        response.ContentLength64 = 100;
        await response.OutputStream.WriteAsync("{"u8.ToArray());
        await response.OutputStream.FlushAsync();
        response.Abort();
    }

    private static (int, string) Failed(string fault) =>
        fault switch
        {
            "500" => (500, "<html>proxy</html>"),
            "empty" => (200, ""),
            _ => (400, """{"error_code":"INVALID_PARAMETER_VALUE","message":"no such thing"}"""),
        };

    private (int, string) Do(string what, string text, HttpListenerRequest request)
    {
        var body = text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject();
        lock (gate)
            switch (what)
            {
                case "experiments/get-by-name":
                    return Experiments.TryGetValue(request.QueryString["experiment_name"]!, out var known)
                        ? (200, $"{{\"experiment\":{{\"experiment_id\":\"{known}\"}}}}")
                        : (404, """{"error_code":"RESOURCE_DOES_NOT_EXIST","message":"none"}""");
                case "experiments/create":
                    var made = $"{Experiments.Count + 1}";
                    Experiments[(string)body["name"]!] = made;
                    return (200, $"{{\"experiment_id\":\"{made}\"}}");
                case "runs/create":
                    var id = $"{Guid.NewGuid():N}";
                    Runs[id] = new((string)body["run_name"]!, Pairs(body["tags"]), [], [], "RUNNING");
                    return (200, $"{{\"run\":{{\"info\":{{\"run_id\":\"{id}\"}}}}}}");
                case "runs/search":
                    return (200, Found((string)body["filter"]!));
                case "runs/log-batch":
                    return Log(Runs[(string)body["run_id"]!], body);
                case "runs/update":
                    Runs[(string)body["run_id"]!].Status = (string)body["status"]!;
                    return (200, "{}");
                default:
                    Broken.Add(what);
                    return (404, """{"error_code":"ENDPOINT_NOT_FOUND"}""");
            }
    }

    private (int, string) Log(Run run, JsonNode body)
    {
        var (metrics, parameters) = (body["metrics"]?.AsArray() ?? [], body["params"]?.AsArray() ?? []);
        if (metrics.Count > 1000 || parameters.Count > 100 || metrics.Count + parameters.Count > 1000)
            Broken.Add($"{metrics.Count} metrics, {parameters.Count} parameters");
        foreach (var (key, value) in Pairs(parameters))
            run.Parameters[key] = value;
        foreach (var metric in metrics)
        {
            var value =
                metric!["value"]!.GetValueKind() == JsonValueKind.String
                    ? double.Parse((string)metric["value"]!, CultureInfo.InvariantCulture)
                    : (double)metric["value"]!;
            run.Points.Add(((string)metric["key"]!, (long)metric["step"]!, value, (long)metric["timestamp"]!));
        }
        return (200, "{}");
    }

    private string Found(string filter)
    {
        var (tag, value) = filter.Split('`', '\'') is [_, var name, _, var wanted, _] ? (name, wanted) : ("", "");
        return new JsonObject
        {
            ["runs"] = new JsonArray([
                .. Runs.Where(run => run.Value.Tags.GetValueOrDefault(tag) == value)
                    .Select(run => new JsonObject
                    {
                        ["info"] = new JsonObject { ["run_id"] = run.Key, ["status"] = run.Value.Status },
                        ["data"] = new JsonObject
                        {
                            ["tags"] = Pairs(run.Value.Tags),
                            ["metrics"] = new JsonArray([
                                .. run
                                    .Value.Points.GroupBy(point => point.Key)
                                    .Select(points => new JsonObject
                                    {
                                        ["key"] = points.Key,
                                        ["step"] = $"{points.Max(point => point.Step)}",
                                    }),
                            ]),
                        },
                    }),
            ]),
        }.ToJsonString();
    }

    private static Dictionary<string, string> Pairs(JsonNode? pairs) =>
        pairs?.AsArray().ToDictionary(pair => (string)pair!["key"]!, pair => (string)pair!["value"]!) ?? [];

    private static JsonArray Pairs(Dictionary<string, string> pairs) =>
        new([.. pairs.Select(pair => new JsonObject { ["key"] = pair.Key, ["value"] = pair.Value })]);

    internal sealed record Run(
        string Name,
        Dictionary<string, string> Tags,
        Dictionary<string, string> Parameters,
        HashSet<(string Key, long Step, double Value, long Time)> Points, // a point that comes twice is kept once
        string Status
    )
    {
        public string Status { get; set; } = Status;
    }
}
