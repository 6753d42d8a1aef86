using System.Net;
using System.Net.Sockets;
using System.Text;
using Anneal.Studies.Tests.Databases;

namespace Anneal.Cluster.Tests.Kubernetes;

/// <summary>As much of an API server as <c>kubectl create</c> asks for: what it has, and a place for jobs.</summary>
internal sealed class FakeKubernetes : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly List<string> jobs = [];

    public FakeKubernetes()
    {
        Address = $"http://127.0.0.1:{LoopbackPort.Free()}";
        listener.Prefixes.Add($"{Address}/");
        listener.Start();
        _ = Task.Run(AnswerAsync);
    }

    public string Address { get; }

    /// <summary>The jobs that were handed over.</summary>
    public IReadOnlyList<string> Jobs => jobs;

    public void Dispose() => listener.Close();

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
            try
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                var answer = Answer(context.Request.HttpMethod, context.Request.Url!.AbsolutePath, body);
                context.Response.StatusCode = answer is null ? 404 : 200;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer ?? "{}"));
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
    }

    private string? Answer(string method, string path, string body)
    {
        if (method == "POST" && path == "/apis/batch/v1/namespaces/default/jobs")
        {
            jobs.Add(body);
            return body;
        }
        return path switch
        {
            "/version" => """{"major": "1", "minor": "32", "gitVersion": "v1.32.4"}""",
            "/api" => """{"kind": "APIVersions", "versions": ["v1"]}""",
            "/api/v1" => """{"kind": "APIResourceList", "groupVersion": "v1", "resources": []}""",
            "/apis" => """
                {"kind": "APIGroupList", "apiVersion": "v1", "groups": [{"name": "batch",
                  "versions": [{"groupVersion": "batch/v1", "version": "v1"}],
                  "preferredVersion": {"groupVersion": "batch/v1", "version": "v1"}}]}
                """,
            "/apis/batch/v1" => """
                {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "batch/v1", "resources": [
                  {"name": "jobs", "singularName": "job", "namespaced": true, "kind": "Job",
                   "verbs": ["create", "delete", "get", "list", "patch"]}]}
                """,
            _ => null,
        };
    }
}
