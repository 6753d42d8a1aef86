using System.Diagnostics;
using System.Globalization;
using Anneal.Cluster.Tests.Stores;

namespace Anneal.Cluster.Tests.Slurm;

/// <summary>
/// Slurm itself: a controller and four nodes of the suite's own on loopback, in a temporary folder, and a store that
/// the tool started.
/// </summary>
public sealed class SlurmCluster : IDisposable
{
    private const int Nodes = 4;
    private static readonly string[] Programs =
    [
        "/usr/sbin/slurmctld",
        "/usr/sbin/slurmd",
        "/usr/sbin/munged",
        "/usr/bin/sbatch",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-slurm-");
    private readonly Dictionary<string, Process> daemons = [];
    private readonly string host = Environment.MachineName.Split('.')[0];
    private readonly int ports = 20_000 + Environment.ProcessId * 37 % 20_000;

    /// <summary>Why its tests are skipped; null where they are not.</summary>
    public static string? Missing { get; } = WhyMissing();

    public SlurmCluster()
    {
        if (Missing is not null)
            return;
        Store = new();
        // The user of munge has to come through.
        Run("chmod", "755", folder.FullName);
        foreach (var name in new[] { "state", "spool", "log", "run", "munge" })
            folder.CreateSubdirectory(name);
        StartMunge();
        File.WriteAllText(Configuration, SlurmText.Configuration(folder.FullName, host, ports));
        File.WriteAllText(At("cgroup.conf"), "CgroupAutomount=no\n");
        StartController("-c");
        for (var node = 1; node <= Nodes; node++)
            StartNode(node);
        WaitUntilIdle();
    }

    /// <summary>Where studies are kept.</summary>
    public PersonalStore Store { get; } = null!;

    /// <summary>What the tool has to know.</summary>
    public Dictionary<string, string> Variables => new(Store.Variables) { ["SLURM_CONF"] = Configuration };

    private string Configuration => At("slurm.conf");

    /// <summary>Starts the controller.</summary>
    public void StartController(params string[] arguments) => Start("controller", Programs[0], ["-D", .. arguments]);

    /// <summary>Ends the controller at once.</summary>
    /// <param name="forgets">Whether what it knew is gone: it writes that down some seconds late.</param>
    public void KillController(bool forgets)
    {
        Kill("controller");
        if (!forgets)
            return;
        Directory.Delete(At("state"), recursive: true);
        folder.CreateSubdirectory("state");
    }

    /// <summary>Starts a node.</summary>
    public void StartNode(int node) => Start(NameOf(node), Programs[1], "-D", "-N", NameOf(node));

    /// <summary>Ends a node's daemon at once; its jobs go on.</summary>
    public void KillDaemon(int node) => Kill(NameOf(node));

    /// <summary>Nodes that have jobs.</summary>
    public IReadOnlyList<int> BusyNodes() =>
        [
            .. Run("squeue", "-h", "-t", "running", "-o", "%N")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(name => int.Parse(name.Trim()[1..], CultureInfo.InvariantCulture)),
        ];

    /// <summary>Ends a node with everything on it, as a power cut does.</summary>
    public void CutPower(int node)
    {
        var found = ProcessesOf(node);
        Kill(NameOf(node));
        foreach (var process in found)
            using (var kill = Process.Start("kill", ["-KILL", $"{process}"]))
                kill.WaitForExit();
    }

    /// <summary>Runs one of Slurm's commands.</summary>
    public string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["SLURM_CONF"] = Configuration },
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {error.Result}");
    }

    /// <summary>Brings every node back, and waits until no job is left.</summary>
    public void WaitUntilIdle()
    {
        var until = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (Run("squeue", "-h", "-o", "%i").Trim().Length > 0)
                    Run("scancel", "--me", "-f");
                var idle = Run("sinfo", "-h", "-p", "low", "-t", "idle", "-o", "%D").Trim();
                if (idle == Nodes.ToString(CultureInfo.InvariantCulture) && Run("squeue", "-h").Trim().Length == 0)
                    return;
                foreach (
                    var drained in Run("sinfo", "-h", "-N", "-p", "low", "-t", "drain,down", "-o", "%N").Split('\n')
                )
                    if (drained.Trim().Length > 0)
                        Run("scontrol", "update", $"nodename={drained.Trim()}", "state=resume");
            }
            catch (InvalidOperationException) when (until.Elapsed < TimeSpan.FromSeconds(60))
            {
                // The controller is not there yet, or the node is already.
            }
            Assert.True(until.Elapsed < TimeSpan.FromSeconds(90), $"Slurm is not idle: {Run("sinfo")}{Run("squeue")}");
            Thread.Sleep(200);
        }
    }

    public void Dispose()
    {
        if (Missing is null)
        {
            for (var node = 1; node <= Nodes; node++)
                CutPower(node);
            foreach (var daemon in daemons.Keys.ToArray())
                Kill(daemon);
            Store.Dispose();
        }
        folder.Delete(recursive: true);
    }

    private static string NameOf(int node) => $"n{node}";

    private string At(string name) => Path.Combine(folder.FullName, name);

    private void StartMunge()
    {
        File.WriteAllBytes(
            At("munge/key"),
            Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray()
        );
        Run("chmod", "755", At("munge"));
        Run("chmod", "400", At("munge/key"));
        Run("chown", "-R", "munge:", At("munge"));
        Start(
            "munge",
            "/usr/bin/setpriv",
            "--reuid=munge",
            "--regid=munge",
            "--clear-groups",
            Programs[2],
            "--foreground",
            $"--key-file={At("munge/key")}",
            $"--socket={At("munge/munge.sock")}",
            $"--pid-file={At("munge/pid")}",
            $"--log-file={At("munge/log")}",
            $"--seed-file={At("munge/seed")}"
        );
        while (!File.Exists(At("munge/munge.sock")))
            Thread.Sleep(20);
    }

    private void Start(string name, string program, params string[] arguments) =>
        daemons[name] = Process.Start(
            new ProcessStartInfo(
                "/bin/sh",
                ["-c", "exec \"$@\" </dev/null >>\"$0\" 2>&1", At($"log/{name}.out"), program, .. arguments]
            )
            {
                Environment = { ["SLURM_CONF"] = Configuration },
            }
        )!;

    private void Kill(string daemon)
    {
        if (!daemons.Remove(daemon, out var process))
            return;
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>The processes of a node's jobs, and those of Slurm that watch them.</summary>
    private HashSet<int> ProcessesOf(int node)
    {
        var found = new HashSet<int>();
        foreach (var place in Directory.GetDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(place), CultureInfo.InvariantCulture, out var process))
                try
                {
                    var variables = File.ReadAllText($"{place}/environ").Split('\0');
                    if (!variables.Contains($"SLURMD_NODENAME={NameOf(node)}"))
                        continue;
                    if (!variables.Contains($"SLURM_CONF={Configuration}"))
                        continue;
                    found.Add(process);
                    var stat = File.ReadAllText($"{place}/stat");
                    var parent = int.Parse(
                        stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1],
                        CultureInfo.InvariantCulture
                    );
                    if (File.ReadAllText($"/proc/{parent}/comm").StartsWith("slurmstepd", StringComparison.Ordinal))
                        found.Add(parent);
                }
                catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
                {
                    // It has ended meanwhile.
                }
        return found;
    }

    private static string? WhyMissing()
    {
        if (Studies.Tests.Databases.PostgresServer.Missing is { } postgres)
            return postgres;
        if (Programs.FirstOrDefault(program => !File.Exists(program)) is { } missing)
            return $"{missing} is not installed; apt-get install slurm-wlm slurm-wlm-basic-plugins slurm-client munge";
        return Environment.IsPrivilegedProcess ? null : "Slurm's daemons are started by the administrator only";
    }
}
