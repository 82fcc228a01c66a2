"""The demonstration office over a private database, made for the pictures alone and gone with them."""
import json
import os
import signal
import subprocess
import sys


class Demonstration:
    """Its folder `private` holds what the programs are to be told: `config` with the stations' logins, `told.json`."""

    def __init__(self, programs, private):
        self.programs = programs
        self.private = private
        self.data = private / "data"
        self.config = private / "config"
        self.printer = None
        self.printer_ports = {}
        self.operator = None

    def __enter__(self):
        # The demonstration's database may run under another user than root, who must get through.
        os.chmod(self.private, 0o711)
        started = self.admin("database", "start", "--data", self.data, "--demonstration", "--json")
        self.operator = json.loads(started)["connection"]
        self.write_settings()
        self.printer = subprocess.Popen([self.programs / "skranke-devices", "simulate", "printer", "--port", "0",
                                         "--admin-port", "0", "--output", self.private / "slips"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.printer_ports = json.loads(self.printer.stdout.readline())
        return self

    def __exit__(self, *failure):
        self.printer.terminate()
        self.printer.wait(timeout=60)
        self.admin("database", "stop", "--data", self.data)

    def admin(self, *words):
        done = subprocess.run([self.programs / "skranke-admin", *words], stdout=subprocess.PIPE, check=False)
        if done.returncode:
            sys.exit(f"skranke-admin {words[0]} {words[1]} failed")
        return done.stdout

    def write_settings(self):
        """No blinking caret and nothing that glides: a picture of the same screen is the same picture."""
        gtk = self.config / "gtk-3.0"
        gtk.mkdir(parents=True)
        (gtk / "settings.ini").write_text("[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n")

    def begin_friday(self, until):
        """Loads the office afresh and plays its day at once until that time; from then on only the clock runs."""
        office = json.loads(self.admin("demo", "load", "--database", self.operator, "--json"))
        stations = self.config / "skranke" / "stations"
        stations.mkdir(parents=True, exist_ok=True)
        for station in office["stations"]:
            self.keep(stations / f"{station['login']}.ini", station)
        logins = {login["login"]: login for login in office["logins"]}
        self.keep(self.private / "ditte.ini", logins["ditte.krag"])
        self.keep(self.private / "amalie.ini", logins["amalie.thorsager"])
        self.keep(self.private / "birthe.ini", logins["birthe.klosterhede"])
        self.keep(self.private / "asger.ini", logins["asger.fonnesbaek"])
        with subprocess.Popen([self.programs / "skranke-admin", "demo", "day", "--database", self.operator, "--jump-to",
                               until, "--speed", "1", "--leave-out", "ditte.krag", "--json"],
                              stdout=subprocess.PIPE) as day:
            following = day.stdout.readline()
            day.send_signal(signal.SIGTERM)
            day.stdout.read()
        if b"following" not in following:
            sys.exit("the office day did not begin")
        told = {"programs": str(self.programs), "data": str(self.data), "operator": self.operator,
                "printer": f"tcp://127.0.0.1:{self.printer_ports['port']}",
                "printer_admin": self.printer_ports["admin_port"],
                "counter": self.value("select id from data.counter where office_id = 1 and name = 'Bord 4'")}
        (self.private / "told.json").write_text(json.dumps(told))

    def value(self, query):
        return subprocess.run(["psql", self.operator, "-XAtc", query], stdout=subprocess.PIPE, check=True,
                              text=True).stdout.strip()

    @staticmethod
    def keep(file, login):
        """Where only its owner can read it."""
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(f"login = {login['login']}\npassword = {login['password']}\n")
