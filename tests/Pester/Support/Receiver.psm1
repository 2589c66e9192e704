# An HTTP receiver on a free port of loopback, in a runspace of its own. It takes everything and answers as it is told.

<#
.SYNOPSIS
    Starts a receiver: Address, Requests (path, headers, body as text), and Status, the code that it answers with.
    A path /status/400 is answered with 400.
#>
function Start-Receiver {
    [CmdletBinding(SupportsShouldProcess)]
    param()

    if (-not $PSCmdlet.ShouldProcess('loopback', 'Listen')) {
        return
    }

    # The listener cannot choose a port by itself, and somebody may take the one that was free a moment ago.
    $listener = $null
    while (-not $listener) {
        $probe = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $probe.Start()
        $port = $probe.LocalEndpoint.Port
        $probe.Stop()
        try {
            $listener = [System.Net.HttpListener]::new()
            $listener.Prefixes.Add("http://127.0.0.1:$port/")
            $listener.Start()
        }
        catch [System.Net.HttpListenerException] {
            $listener = $null
        }
    }

    $state = [hashtable]::Synchronized(@{
            Address  = "http://127.0.0.1:$port"
            Listener = $listener
            Requests = [System.Collections.Concurrent.ConcurrentQueue[object]]::new()
            Status   = 200
        })
    $state.Shell = [powershell]::Create().AddScript({
            param($state)
            while ($state.Listener.IsListening) {
                try { $context = $state.Listener.GetContext() } catch { return }
                $body = $context.Request.InputStream
                if ($context.Request.Headers['Content-Encoding'] -eq 'gzip') {
                    $body = [System.IO.Compression.GZipStream]::new($body, [System.IO.Compression.CompressionMode]::Decompress)
                }
                $text = [System.IO.StreamReader]::new($body).ReadToEnd()
                $headers = @{}
                foreach ($name in $context.Request.Headers.AllKeys) { $headers[$name] = $context.Request.Headers[$name] }
                $state.Requests.Enqueue([pscustomobject]@{ Path = $context.Request.Url.AbsolutePath; Headers = $headers; Body = $text })
                $asked = [regex]::Match($context.Request.Url.AbsolutePath, '^/status/(\d+)')
                $context.Response.StatusCode = if ($asked.Success) { [int]$asked.Groups[1].Value } else { $state.Status }
                $context.Response.Close()
            }
        }).AddArgument($state)

    # A runspace that opens sets PSModulePath anew. Opened beside the test, it would take back what the test sets.
    $state.Shell.Runspace = [runspacefactory]::CreateRunspace()
    $state.Shell.Runspace.Open()
    $null = $state.Shell.BeginInvoke()
    $state
}

<#
.SYNOPSIS
    Ends a receiver.
#>
function Stop-Receiver {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory)] $Receiver)

    if ($PSCmdlet.ShouldProcess($Receiver.Address, 'Stop listening')) {
        $Receiver.Listener.Close()
        $runspace = $Receiver.Shell.Runspace
        $Receiver.Shell.Dispose()
        $runspace.Dispose()
    }
}

Export-ModuleMember -Function Start-Receiver, Stop-Receiver
