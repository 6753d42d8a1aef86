using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Anneal.Packaging.Tests.Packages;

/// <summary>The tool as .NET's SDK 10 packs it: a pointer, the native tool of a machine, and one for any.</summary>
public sealed class NativeToolTests
{
    private const string ThisMachine = "linux-x64";

    private readonly PackageFolder packages = new(NativePackagesFactAttribute.Folder ?? "");

    [NativePackagesFact]
    public void The_pointer_names_the_package_of_this_machine_and_the_one_for_any()
    {
        var settings = Encoding.UTF8.GetString(packages.FilesOf("Anneal.Cli")["tools/any/any/DotnetToolSettings.xml"]);
        foreach (var machine in new[] { ThisMachine, "any" })
            Assert.Contains(
                $"RuntimeIdentifier=\"{machine}\" Id=\"Anneal.Cli.{machine}\"",
                settings,
                StringComparison.Ordinal
            );
    }

    [NativePackagesFact]
    public void The_native_package_holds_one_file_of_this_machine_and_the_half_that_trains()
    {
        var files = packages.FilesOf($"Anneal.Cli.{ThisMachine}");
        var folder = $"tools/any/{ThisMachine}/";
        RequireNative(files[folder + "anneal"]);
        Assert.Equal(
            ["DotnetToolSettings.xml", "anneal"],
            files
                .Keys.Where(name =>
                    name.StartsWith(folder, StringComparison.Ordinal)
                    && !name.Contains("training/", StringComparison.Ordinal)
                )
                .Select(name => name[folder.Length..])
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains($"{folder}training/anneal.dll", files.Keys);
        // What paints pictures, for this machine and no other.
        Assert.Equal(
            [$"{folder}training/runtimes/{ThisMachine}/native/libSkiaSharp.so"],
            files.Keys.Where(name => name.Contains("libSkiaSharp", StringComparison.Ordinal))
        );
    }

    [NativePackagesFact]
    public async Task The_native_tool_lets_its_other_half_paint_a_picture()
    {
        using var user = packages.NewUser();
        var tool = await InstallAsync(user);
        string[] show = ["show", "linear(1 -> 0, 4)", "--format", "png", "--output", "rates.png"];
        Assert.Equal("wrote rates.png\n", await ProcessRun.OutputOfAsync(tool, user.Path, show));
        var picture = await File.ReadAllBytesAsync(user.File("rates.png"));
        Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
    }

    [NativePackagesFact]
    public async Task The_installed_tool_is_native_and_starts_without_a_runtime()
    {
        using var user = packages.NewUser();
        var tool = await InstallAsync(user);
        RequireNative(await File.ReadAllBytesAsync(tool));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(tool)!, "anneal.dll")));
        var start = Shows(tool, user);
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = "/nowhere";
        Assert.Equal((0, Shown, ""), await ProcessRun.EndAsync(start));
    }

    [NativePackagesFact]
    public async Task What_the_native_tool_lets_train_has_the_bits_of_the_tool_that_was_built()
    {
        string[] train = ["train", "base", "--rate", "0.1", "--epochs", "1", "--threads", "1", "--json"];
        using var user = packages.NewUser();
        var built = Path.Combine(Path.GetDirectoryName(BuildOutput.AssemblyOf("src/Anneal.Cli"))!, "anneal.dll");
        Assert.Equal(
            WeightsOf(await ProcessRun.OutputOfAsync("dotnet", user.Path, [built, .. train])),
            WeightsOf(await ProcessRun.OutputOfAsync(await InstallAsync(user), user.Path, train))
        );
    }

    [NativePackagesFact]
    public async Task A_machine_that_the_pointer_does_not_name_takes_the_package_for_any()
    {
        using var feed = new TemporaryFolder();
        foreach (var id in new[] { "Anneal.Cli", "Anneal.Cli.any" })
        {
            var package = Assert.Single(Directory.GetFiles(packages.Source, $"{id}.?.?.?.nupkg"));
            File.Copy(package, feed.File(Path.GetFileName(package)));
        }
        RenameMachine(Assert.Single(Directory.GetFiles(feed.Path, "Anneal.Cli.?.?.?.nupkg")));
        using var user = new PackageFolder(feed.Path).NewUser();
        var tool = await InstallAsync(user);
        Assert.Single(Directory.GetFiles(user.Path, "anneal.runtimeconfig.json", SearchOption.AllDirectories));
        Assert.Equal((0, Shown, ""), await ProcessRun.EndAsync(Shows(tool, user)));
    }

    private const string Shown = "step,learning_rate\n0,1\n1,0.75\n2,0.5\n3,0.25\n";

    private static void RequireNative(byte[] file) => Assert.Equal("\u007fELF"u8, file.AsSpan(0, 4));

    private static ProcessStartInfo Shows(string tool, TemporaryFolder user) =>
        new(tool, ["show", "linear(1 -> 0, 4)", "--format", "csv"]) { WorkingDirectory = user.Path };

    private static async Task<string> InstallAsync(TemporaryFolder user)
    {
        var command = new FileInfo(await PackageFolder.InstallToolAsync(user));
        return command.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? command.FullName;
    }

    private static string? WeightsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("weights_sha256").GetString();
    }

    // The pointer of a release that was made on another machine.
    private static void RenameMachine(string pointer)
    {
        using var package = ZipFile.Open(pointer, ZipArchiveMode.Update);
        var entry = package.GetEntry("tools/any/any/DotnetToolSettings.xml")!;
        using var stream = entry.Open();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var settings = Encoding.UTF8.GetBytes(
            reader.ReadToEnd().Replace(ThisMachine, "osx-arm64", StringComparison.Ordinal)
        );
        stream.SetLength(0);
        stream.Write(settings);
    }
}
