namespace Anneal.Tests.Scheduling.Failing;

/// <summary>What a program's own code throws.</summary>
internal sealed class DeviceException() : Exception("the device is gone");
