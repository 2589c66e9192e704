using System;
using System.Linq;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Bridge;

/// <summary>Records the events that a program raises on PowerShell's own event bus under our name.</summary>
/// <remarks>A runspace has a bus of its own. Its subscription is where everybody can see it: <c>Get-EventSubscriber UsageStats</c>.</remarks>
internal static class EventBridge
{
    /// <summary>What such events are raised under: <c>New-Event -SourceIdentifier UsageStats</c>.</summary>
    public const string SourceIdentifier = "UsageStats";

    private static readonly PSEventReceivedEventHandler Handler = Receive;

    /// <summary>Subscribes, unless it is subscribed already.</summary>
    public static void Enable(PSEventManager bus)
    {
        if (Find(bus) is null)
        {
            bus.SubscribeEvent(source: null, eventName: null, SourceIdentifier, data: null, Handler, supportEvent: false, forwardEvent: false);
        }
    }

    /// <summary>Leaves no subscription of ours behind. Others under the same name stay.</summary>
    public static void Disable(PSEventManager bus)
    {
        while (Find(bus) is PSEventSubscriber subscriber)
        {
            bus.UnsubscribeEvent(subscriber);
        }
    }

    private static PSEventSubscriber? Find(PSEventManager bus) =>
        bus.GetEventSubscribers(SourceIdentifier).FirstOrDefault(static subscriber => subscriber.HandlerDelegate == Handler);

    // Whoever raises the event must not feel that somebody listens, so what is wrong with it is for the status.
    private static void Receive(object sender, PSEventArgs raised)
    {
        UsageEngine engine = ModuleEngine.Current;
        try
        {
            EventMessage message = EventMessage.Read(raised.MessageData);
            if (engine.Recorder.Add(message.Source, message.Occurrence) && message.Immediate)
            {
                engine.BackgroundSender.SendSoon(folder: null);
            }
        }
        catch (Exception failure) when (failure is ArgumentException or MetadataException or PSInvalidCastException)
        {
            engine.Recorder.Health.Fail(engine.Clock(), "An engine event was not recorded. " + failure.Message);
        }
    }
}
